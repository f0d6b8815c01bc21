using System.Collections.Concurrent;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>
/// A lane has one owner at a time, so that its order and pace hold. The embedded database belongs to one process, which owns every
/// lane; replicas that share a database agree on an owner, see <see cref="IReplicaCoordinator"/>.
/// </summary>
public sealed class LaneOwnership(Transactions transactions, IReplicaCoordinator replicaCoordinator, TimeProvider time)
{
    /// <summary>Takes the lanes that nobody owns. Returns those that this process owns now.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(IReadOnlyCollection<string> tenantIds, CancellationToken cancellationToken)
    {
        await replicaCoordinator.TakeAsync(tenantIds, cancellationToken);
        return [.. tenantIds.Where(tenantId => replicaCoordinator.Of(tenantId) is not null)];
    }

    /// <summary>Returns the ownership; null when this process does not own the lane.</summary>
    internal Ownership? Of(string tenantId) => replicaCoordinator.Of(tenantId);

    /// <summary>
    /// Runs before an owner's first send: what the previous owner was sending when it ended belongs to nobody now and is sent
    /// again, and nothing waits longer than it would if it were told to now.
    /// </summary>
    internal Task TakeLeasesBackAsync(string tenantId, CancellationToken cancellationToken) => transactions.RunAsync(
        async (services, cancellationToken) =>
        {
            await TakeLeasesBackAsync(services, tenantId, cancellationToken);
            await PendingMessages.CapAsync(
                services.GetRequiredService<ClusterDbContext>()
                    .OutboxMessages.Where(d => d.TenantId == tenantId), time.GetUtcNow(), cancellationToken);
        },
        cancellationToken);

    private static Task<int> TakeLeasesBackAsync(IServiceProvider services, string tenantId, CancellationToken cancellationToken) =>
        services.GetRequiredService<ClusterDbContext>().OutboxMessages
            .Where(d => d.TenantId == tenantId && d.State == OutboxMessageState.Leased)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, OutboxMessageState.Queued).SetProperty(d => d.LeasedUntilAt, (DateTimeOffset?)null),
                cancellationToken);
}

/// <summary>The lanes of this process, each created when its tenant first has something to send.</summary>
public sealed class LaneRegistry(
    LaneOwnership ownership, OutboxReader reader, DeliveryRecorder recorder, MessageSender sender, LateCards cards,
    UpdatePace pace, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Lane>> _lanes = new();
    private readonly SendGate _gate = new(time);

    /// <summary>The number of requests, of all tenants, that wait for their turn to be sent.</summary>
    internal int WaitingForATurn => _gate.Waiting;

    internal Lane Of(string tenantId) => _lanes.GetOrAdd(tenantId, id => new Lazy<Lane>(() => Make(id))).Value;

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Value.Dispose();
        }
    }

    private Lane Make(string tenantId)
    {
        var signal = new WakeSignal(time);
        return new Lane(tenantId, ownership, reader, recorder, new InFlightMessages(sender, cards, _gate, signal), signal, pace, time);
    }
}

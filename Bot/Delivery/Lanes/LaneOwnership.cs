using System.Collections.Concurrent;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>
/// A lane has one owner at a time, so that its order and pace hold. The embedded database belongs to one process, which owns every
/// lane; replicas that share a database agree on an owner, see <see cref="IReplicaCoordinator"/>.
/// </summary>
public sealed partial class LaneOwnership(
    Transactions transactions, IReplicaCoordinator replicaCoordinator, TimeProvider time, ILogger<LaneOwnership> logger)
{
    /// <summary>The time that the other processes have to take a lane that was handed on, before this one takes it again.</summary>
    internal static readonly TimeSpan ForOthers = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _handedOn = new();
    private readonly RateLimiterClock _clock = new(time);

    /// <summary>True when there are other processes that could own a lane.</summary>
    public bool CanHandOn => replicaCoordinator.AskAgainAfter is not null;

    /// <summary>Takes the lanes that nobody owns. Returns those that this process owns now.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(IReadOnlyCollection<string> tenantIds, CancellationToken cancellationToken)
    {
        await replicaCoordinator.TakeAsync([.. tenantIds.Where(IsNotForOthers)], cancellationToken);
        return [.. tenantIds.Where(tenantId => replicaCoordinator.Of(tenantId) is not null)];
    }

    /// <summary>Gives the lane to whichever other process takes it, since this one does not reach the channel.</summary>
    public async Task HandOnAsync(string tenantId, CancellationToken cancellationToken)
    {
        LogHandedOn(tenantId);
        _handedOn[tenantId] = _clock.Now + ForOthers;
        await replicaCoordinator.ReleaseAsync(tenantId, cancellationToken);
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

    private bool IsNotForOthers(string tenantId)
    {
        if (!_handedOn.TryGetValue(tenantId, out var until))
        {
            return true;
        }

        return _clock.Now >= until && _handedOn.TryRemove(tenantId, out _);
    }

    private static Task<int> TakeLeasesBackAsync(IServiceProvider services, string tenantId, CancellationToken cancellationToken) =>
        services.GetRequiredService<ClusterDbContext>().OutboxMessages
            .Where(d => d.TenantId == tenantId && d.State == OutboxMessageState.Leased)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, OutboxMessageState.Queued).SetProperty(d => d.LeasedUntilAt, (DateTimeOffset?)null),
                cancellationToken);

    [LoggerMessage(LogLevel.Warning, "The channel does not answer this process. The lane of tenant {TenantId} is handed on.")]
    private partial void LogHandedOn(string tenantId);
}

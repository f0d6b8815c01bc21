using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>
/// A lane has one owner at a time, so that its order and pace hold. The embedded database belongs to one process, which owns
/// every lane; replicas that share a database agree on an owner, see <see cref="IReplicas"/>.
/// </summary>
public sealed class LaneOwnership(Transactions transactions, IReplicas replicas, TimeProvider time)
{
    /// <summary>Takes those lanes that nobody owns. Those that this process owns now.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(IReadOnlyCollection<string> tenantIds, CancellationToken cancellationToken)
    {
        await replicas.TakeAsync(tenantIds, cancellationToken);
        return [.. tenantIds.Where(tenantId => replicas.Of(tenantId) is not null)];
    }

    /// <summary>None when this process does not own the lane.</summary>
    internal Ownership? Of(string tenantId) => replicas.Of(tenantId);

    /// <summary>
    /// Before the first send of an owner: what the owner before was sending when it ended is nobody's now and is sent again, and
    /// nothing waits longer than it would if it were told to now.
    /// </summary>
    internal Task TakeLeasesBackAsync(string tenantId, CancellationToken cancellationToken) => transactions.RunAsync(
        async (services, token) =>
        {
            await TakeLeasesBackAsync(services, tenantId, token);
            await WaitingDeliveries.CapAsync(services.GetRequiredService<ClusterDbContext>().Deliveries.Where(d => d.TenantId == tenantId), time.GetUtcNow(), token);
        },
        cancellationToken);

    private static Task<int> TakeLeasesBackAsync(IServiceProvider services, string tenantId, CancellationToken cancellationToken) =>
        services.GetRequiredService<ClusterDbContext>().Deliveries
            .Where(d => d.TenantId == tenantId && d.State == DeliveryState.Leased)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Queued).SetProperty(d => d.LeasedUntilAt, (DateTimeOffset?)null),
                cancellationToken);
}

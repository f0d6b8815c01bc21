using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>
/// A lane has one owner at a time, so that its order and pace hold. The embedded database belongs to one process, which owns
/// every lane; where replicas share a database, this is where they agree on an owner.
/// </summary>
public sealed class LaneOwnership(Transactions transactions)
{
    /// <summary>
    /// Takes the lane, once, before its first send. What the owner before was sending when it ended is nobody's now and is
    /// sent again.
    /// </summary>
    public async Task<bool> TakeAsync(string tenantId, CancellationToken cancellationToken)
    {
        await transactions.RunAsync((services, token) => TakeLeasesBackAsync(services, tenantId, token), cancellationToken);
        return true;
    }

    private static Task<int> TakeLeasesBackAsync(IServiceProvider services, string tenantId, CancellationToken cancellationToken) =>
        services.GetRequiredService<ClusterDbContext>().Deliveries
            .Where(d => d.TenantId == tenantId && d.State == DeliveryState.Leased)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Queued).SetProperty(d => d.LeasedUntilAt, (DateTimeOffset?)null),
                cancellationToken);
}

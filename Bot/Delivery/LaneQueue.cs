using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>Reads what waits in the outbox, without a transaction.</summary>
public sealed class LaneQueue(IServiceScopeFactory scopes)
{
    private static readonly DeliveryState[] Unfinished = [DeliveryState.Queued, DeliveryState.Leased];

    /// <summary>The tenants for which something waits.</summary>
    internal async Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Deliveries(scope).Where(d => Unfinished.Contains(d.State)).Select(d => d.TenantId).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The first unfinished row of each conversation. One that is leased counts as due when the lease is over: its owner could
    /// not record what became of it.
    /// </summary>
    internal async Task<IReadOnlyList<LaneHead>> HeadsAsync(string tenantId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var deliveries = Deliveries(scope);
        var first = deliveries
            .Where(d => d.TenantId == tenantId && Unfinished.Contains(d.State))
            .GroupBy(d => d.OrderKey)
            .Select(conversation => conversation.Min(d => d.Id));
        return await deliveries
            .Where(d => first.Contains(d.Id))
            .Select(d => new LaneHead(d.Id, d.OrderKey, d.Priority, d.LeasedUntilAt ?? d.DueAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>When and where the tenant's messages of late were accepted, in that order.</summary>
    internal async Task<IReadOnlyList<(string OrderKey, DateTimeOffset At)>> SentSinceAsync(
        string tenantId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sent = await Deliveries(scope)
            .Where(d => d.TenantId == tenantId && d.FinishedAt > since && d.State == DeliveryState.Sent)
            .OrderBy(d => d.FinishedAt)
            .Select(d => new { d.OrderKey, d.FinishedAt })
            .ToListAsync(cancellationToken);
        return [.. sent.Select(d => (d.OrderKey, d.FinishedAt!.Value))];
    }

    private static IQueryable<Data.Delivery> Deliveries(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ClusterDbContext>().Deliveries.AsNoTracking();
}

using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>Reads what waits in the outbox, without a transaction.</summary>
public sealed class OutboxReader(IServiceScopeFactory scopes)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, long, IAsyncEnumerable<PendingMessage>>> WaitingAfter = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string tenantId, long afterId) => db.OutboxMessages.AsNoTracking()
                .Where(d => d.TenantId == tenantId && d.FinishedAt == null && d.Id > afterId)
                .OrderBy(d => d.Id)
                .Select(d => new PendingMessage(d.Id, d.OrderKey, d.Priority, d.LeasedUntilAt ?? d.DueAt, d.UpdatesId)
                {
                    IsLate = d.UpdatesId != null && d.Priority == OutboxMessagePriority.Routine && d.Body == OutboxMessage.NoBody,
                })));

    /// <summary>Returns the tenants for which something waits.</summary>
    internal async Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Deliveries(scope).Where(d => d.FinishedAt == null).Select(d => d.TenantId).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>Returns the tenant's unfinished rows that were added after a row, in order.</summary>
    internal async Task<IReadOnlyList<PendingMessage>> WaitingAsync(string tenantId, long afterId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
        return await WaitingAfter.On(db)(db, tenantId, afterId).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the conversations of the tenant's recent requests, with the latest possible time of each, in that order. For an
    /// unfinished row the time of the attempt is not known: perhaps just now.
    /// </summary>
    internal async Task<IReadOnlyList<(string OrderKey, DateTimeOffset At)>> TriedSinceAsync(
        string tenantId, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tried = await Deliveries(scope)
            .Where(d => d.TenantId == tenantId && (d.FinishedAt > since || d.FinishedAt == null) && d.Attempts > 0)
            .Select(d => new { d.OrderKey, d.FinishedAt, d.Attempts })
            .ToListAsync(cancellationToken);
        return
        [
            .. tried
                .SelectMany(d => Enumerable.Repeat((d.OrderKey, At: d.FinishedAt is { } at && at < now ? at : now), d.Attempts))
                .OrderBy(request => request.At),
        ];
    }

    private static IQueryable<OutboxMessage> Deliveries(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ClusterDbContext>().OutboxMessages.AsNoTracking();
}

/// <summary>The facts about an unfinished row that a lane needs to choose the next.</summary>
/// <param name="Id">The row's.</param>
/// <param name="OrderKey">Its conversation.</param>
/// <param name="Priority">Who overtakes whom.</param>
/// <param name="DueAt">Before that it is not sent. For a row that is leased, when the lease is over: its owner could not record what
/// became of it.</param>
/// <param name="UpdatesId">The post that it replaces, if it is an update of one.</param>
internal sealed record PendingMessage(long Id, string OrderKey, OutboxMessagePriority Priority, DateTimeOffset DueAt, long? UpdatesId)
{
    /// <summary>The time as it was stored: <see cref="DueAt"/> may be later, for the sake of an update that this one replaces.</summary>
    public DateTimeOffset ReadDueAt { get; init; } = DueAt;

    /// <summary>
    /// True for an update that is drawn when it is sent: it can wait while others of its conversation go, and shows more for it.
    /// </summary>
    public bool IsLate { get; init; }
}

using ClusterBot.Data;
using ClusterBot.Bot.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>Posts the round-ups of rounds that have closed. Finds them from the database, so that each is posted once.</summary>
internal sealed class RoundUpJob(ClusterDbContext known, Transactions transactions, TimeProvider time) : IRecurringJob
{
    /// <summary>A round that closed longer ago is not rounded up any more: it closed before there were round-ups.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(2);

    public static string Name => "post round-ups";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Within;
        var closed = await known.Rounds.AsNoTracking()
            .Where(r => r.ClosedAt > since && r.CheckIns.Count > 0)
            .Join(known.Clusters, r => r.ClusterId, c => c.Id, (r, c) => new { r.Id, c.TenantId })
            .ToListAsync(cancellationToken);
        var subjects = closed.Select(round => RoundUpPosts.KeyOf(round.Id).Value).ToList();
        var posted = await known.OutboxMessages.Where(d => subjects.Contains(d.Subject!)).Select(d => d.Subject!).Distinct()
            .ToListAsync(cancellationToken);
        foreach (var round in closed.Where(round => !posted.Contains(RoundUpPosts.KeyOf(round.Id).Value!)))
        {
            await transactions.RunAsync(
                round.TenantId, (services, cancellationToken) =>
                    services.GetRequiredService<RoundUpPosts>().PostAsync(round.Id, cancellationToken),
                cancellationToken);
        }
    }
}

using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Asks;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>
/// Reminds once of a reply that is overdue, and sees to asks that reached nobody. Finds from the database what is due: a missed run
/// is caught up, a second one does nothing.
/// </summary>
internal sealed class LookAfterAsks(ClusterDbContext known, Transactions transactions, TimeProvider time) : IScheduledWork
{
    /// <summary>What has waited for longer is left to "my work".</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(14);

    public static string Name => "look after asks";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Within;
        // The date changes at another instant in each zone: what may be due is looked at more closely later.
        var (from, to) = (DateOnly.FromDateTime(since.UtcDateTime), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1));
        var waiting = await known.OpenAsks().AsNoTracking()
            .Where(a => a.Events.All(happened => happened.Step != AskStep.Reply) && (a.AskedAt > since || (a.ReplyOwedOn >= from && a.ReplyOwedOn < to)))
            .Join(known.Psas, a => a.FromPsaId, p => p.Id, (ask, psa) => new { ask.Id, ask.ReplyOwedOn, psa.ClusterId })
            .Join(known.Clusters, a => a.ClusterId, c => c.Id, (ask, cluster) => new { ask.Id, ask.ReplyOwedOn, cluster.TenantId })
            .ToListAsync(cancellationToken);
        var unreached = await UnreachedAsync([.. waiting.Select(ask => ask.Id)], cancellationToken);
        var due = waiting.Where(ask => unreached.Contains(ask.Id) || ask.ReplyOwedOn < to);
        foreach (var tenant in due.GroupBy(ask => ask.TenantId))
        {
            await transactions.RunAsync(
                tenant.Key,
                (services, token) => services.GetRequiredService<AskCare>().LookAsync([.. tenant.Select(ask => ask.Id)], unreached, token),
                cancellationToken);
        }
    }

    /// <summary>Those of which every copy was refused.</summary>
    private async Task<HashSet<Guid>> UnreachedAsync(IReadOnlyList<Guid> asks, CancellationToken token)
    {
        var subjects = asks.ToDictionary(ask => AskCase.KeyOf(ask).Value!);
        var names = subjects.Keys.ToList();
        var posted = await known.Deliveries.AsNoTracking()
            .Where(d => names.Contains(d.Subject!) && d.Kind != DeliveryKind.Update && d.Face == AskFaces.Asked)
            .Select(d => new { d.Subject, d.State })
            .ToListAsync(token);
        return [.. posted.GroupBy(d => d.Subject!).Where(copies => copies.All(d => d.State == DeliveryState.Refused)).Select(copies => subjects[copies.Key])];
    }
}

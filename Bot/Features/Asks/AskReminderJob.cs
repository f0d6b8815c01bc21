using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.CheckIns.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Looks after one ask, inside a transaction of its own.</summary>
internal sealed class AskCare(AskReader reader, AskNotifications notifications, ReminderRules rules, TimeProvider time)
{
    /// <param name="id">An ask without a reply.</param>
    /// <param name="isDecided">Whether it is known lately what became of its messages.</param>
    public async Task LookAsync(Guid id, bool isDecided, CancellationToken token)
    {
        if (await reader.FindAsync(id, token) is not { } it || it.Ask.State() != AskState.Waiting)
        {
            return;
        }

        if (isDecided)
        {
            await notifications.FollowAsync(it, token);
        }

        await RemindAsync(it, token);
    }

    // Once each, on a later day than the one on which it was owed, at work. The key makes it once.
    private async Task RemindAsync(AskDetails it, CancellationToken token)
    {
        var now = time.GetUtcNow();
        foreach (var person in rules.Most == 0 ? [] : await notifications.AskedAsync(it, token))
        {
            var hours = it.To.HoursOf(person, rules);
            if (it.Ask.IsOverdue(hours.LocalDate(now)) && hours.IsAt(now))
            {
                await notifications.PostAgainAsync(it, person, AskCardVariant.Asked, "overdue", token);
            }
        }
    }
}

/// <summary>
/// Reminds once of an overdue reply, and shows within a minute the outcome of the messages about an ask. It finds what is due in
/// the database: a missed run is made up for, a second one does nothing.
/// </summary>
internal sealed class LookAfterAsks(ClusterDbContext known, Transactions transactions, TimeProvider time) : IRecurringJob
{
    /// <summary>The time after which an ask is left to "my work".</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(14);

    public static string Name => "look after asks";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Within;
        // The date changes at another instant in each zone: what may be due is looked at more closely later.
        var (from, to) = (DateOnly.FromDateTime(since.UtcDateTime), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1));
        var waiting = await known.OpenAsks().AsNoTracking()
            .Where(a => a.Events.All(happened => happened.Step != AskStep.Reply)
                && (a.AskedAt > since || (a.ReplyOwedOn >= from && a.ReplyOwedOn < to)))
            .Join(known.Psas, a => a.FromPsaId, p => p.Id, (ask, psa) => new { ask.Id, ask.ReplyOwedOn, psa.ClusterId })
            .Join(known.Clusters, a => a.ClusterId, c => c.Id, (ask, cluster) => new { ask.Id, ask.ReplyOwedOn, cluster.TenantId })
            .ToListAsync(cancellationToken);
        var keys = waiting.ToDictionary(ask => ask.Id, ask => AskDetails.KeyOf(ask.Id));
        var shown = await known.DecidedLatelyAsync(keys.Values, AskCardVariant.Asked, time.GetUtcNow(), cancellationToken);
        var decided = keys.Where(key => shown.Contains(key.Value.Value!)).Select(key => key.Key).ToHashSet();
        var due = waiting.Where(ask => decided.Contains(ask.Id) || ask.ReplyOwedOn < to);
        foreach (var ask in due)
        {
            // One by one: whoever presses a button meanwhile waits for one of them and not for all.
            await transactions.RunAsync(
                ask.TenantId, (services, token) => services.GetRequiredService<AskCare>()
                    .LookAsync(ask.Id, decided.Contains(ask.Id), token), cancellationToken);
        }
    }
}

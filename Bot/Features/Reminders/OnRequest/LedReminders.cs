using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>
/// Reminders that a cluster lead has sent: who would get one, and marking them as due. What is sent is for the work that sends
/// reminders.
/// </summary>
internal sealed class LedReminders(ClusterDbContext db, ReminderDetailsReader reader, JobSignal works, AfterCommit commit)
{
    /// <summary>Returns the clusters that the person leads: in a cluster's channel that cluster, elsewhere all.</summary>
    public async Task<IReadOnlyList<Cluster>> LedAsync(Person person, TurnContext turn, CancellationToken cancellationToken)
    {
        var here = turn.Conversation.ClusterId;
        var clusters = await db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null && (here == null || c.Id == here))
            .ToListAsync(cancellationToken);
        return [.. clusters.Where(cluster => person.Leads(cluster.Id))];
    }

    /// <summary>Returns those who owe in the clusters' open rounds; null where none is open.</summary>
    public async Task<IReadOnlyList<ReminderDetails>?> OwingAsync(IReadOnlyList<Cluster> clusters, CancellationToken cancellationToken)
    {
        var ids = clusters.Select(cluster => cluster.Id).ToList();
        var rounds = await db.Rounds.Where(r => ids.Contains(r.ClusterId) && r.ClosedAt == null).ToListAsync(cancellationToken);
        if (rounds.Count == 0)
        {
            return null;
        }

        var owing = new List<ReminderDetails>();
        foreach (var round in rounds)
        {
            owing.AddRange((await reader.InAsync(round.Id, cancellationToken)).Where(one => one.IsRemindedByCalendar));
        }

        return await WithLastAsync(owing, cancellationToken);
    }

    private async Task<IReadOnlyList<ReminderDetails>> WithLastAsync(List<ReminderDetails> owing, CancellationToken cancellationToken)
    {
        var subjects = owing.ConvertAll(one => PostedReminders.KeyOf(one.Round.Round.Id, one.Person.Id).Value!);
        var sent = await db.OutboxMessages.AsNoTracking()
            .Where(d => subjects.Contains(d.Subject!) && d.Kind != OutboxMessageKind.Update)
            .Select(d => new { d.Id, d.Subject, d.State })
            .ToListAsync(cancellationToken);
        var last = sent.GroupBy(d => d.Subject!).ToDictionary(each => each.Key, each => each.MaxBy(d => d.Id)!.State);
        return
        [
            .. owing.Select((one, at) => one with { LastReminder = last.TryGetValue(subjects[at], out var state) ? state : null }),
        ];
    }

    /// <summary>Marks as due now those of them who can be, and returns the answer.</summary>
    public string Remind(IEnumerable<ReminderDetails> owing, TurnContext turn)
    {
        var groups = ByStanding(owing, turn.Now);
        foreach (var one in groups[RemindStanding.ToBeReminded])
        {
            one.ContactIn(db).SnoozedUntilAt = turn.Now;
        }

        works.AskAfter<ReminderJob>(commit);
        return Words(groups);
    }

    /// <summary>Returns the answer where nobody of them gets one.</summary>
    public static string WithoutAny(IEnumerable<ReminderDetails> owing, DateTimeOffset now) => Words(ByStanding(owing, now));

    /// <summary>Returns what a reminder would come to. Only whose reminder Teams has accepted is said to have been reminded.</summary>
    public static RemindStanding Standing(ReminderDetails one, DateTimeOffset now) => (Noted(one, now), one.LastReminder) switch
    {
        (RemindStanding.RemindedToday or RemindStanding.UsedUp, OutboxMessageState.Queued or OutboxMessageState.Leased) =>
            RemindStanding.OnItsWay,
        (RemindStanding.RemindedToday or RemindStanding.UsedUp, OutboxMessageState.Refused) => RemindStanding.Unreachable,
        var (noted, _) => noted,
    };

    private static ILookup<RemindStanding, ReminderDetails> ByStanding(IEnumerable<ReminderDetails> owing, DateTimeOffset now) =>
        owing.ToLookup(one => Standing(one, now));

    private static string Words(ILookup<RemindStanding, ReminderDetails> groups) =>
        RemindWords.Of(groups.ToDictionary(group => group.Key, group => group.Count()));

    private static RemindStanding Noted(ReminderDetails one, DateTimeOffset now) => one.Contact switch
    {
        { UnreachableBecause: not null } => RemindStanding.Unreachable,
        { SnoozedUntilAt: { } until } => until > now ? RemindStanding.Snoozed : RemindStanding.ToBeReminded,
        { } contact when contact.Reminders >= one.Plan.Rules.Most => RemindStanding.UsedUp,
        { RemindedAt: { } last } when one.Plan.Hours.LocalDate(last) >= one.Plan.Hours.LocalDate(now) => RemindStanding.RemindedToday,
        null when one.Plan.Rules.Most == 0 => RemindStanding.UsedUp,
        _ => RemindStanding.ToBeReminded,
    };
}

using ClusterBot.Bot.Data;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>
/// "remind": the cluster lead has those reminded who still owe, within what anybody gets. Somebody else is shown what they owe
/// themselves. Names are not said here: it may be asked for in the channel.
/// </summary>
internal sealed class RemindHandler(ClusterDbContext db, ReminderCases cases, MyWork work, ScheduledWorkSignal works, AfterCommit commit) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            await turn.SayNoClusterAsync();
        }
        else if (await LedAsync(person, turn, cancellationToken) is not { Count: > 0 } led)
        {
            await work.ShowAsync(person, turn, cancellationToken);
        }
        else if (await db.Rounds.Where(r => led.Contains(r.ClusterId) && r.ClosedAt == null).ToListAsync(cancellationToken) is not { Count: > 0 } rounds)
        {
            await turn.SayAsync("No check-in is open, so nobody owes an answer.");
        }
        else
        {
            await turn.SayAsync(await RemindAsync(rounds, turn, cancellationToken));
        }
    }

    /// <summary>In a cluster's channel that cluster; elsewhere all that the person leads.</summary>
    private async Task<List<Guid>> LedAsync(Person person, TurnContext turn, CancellationToken token)
    {
        var here = turn.Conversation.ClusterId;
        var clusters = await db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null && (here == null || c.Id == here)).ToListAsync(token);
        return [.. clusters.Where(cluster => person.Leads(cluster.Id)).Select(cluster => cluster.Id)];
    }

    /// <summary>Marks them as due now. What is sent, and that people are at work, is for the work that sends reminders.</summary>
    private async Task<string> RemindAsync(List<CheckInRound> rounds, TurnContext turn, CancellationToken token)
    {
        var owing = new List<ReminderCase>();
        foreach (var round in rounds)
        {
            owing.AddRange((await cases.InAsync(round.Id, token)).Where(one => one.IsRemindedByCalendar));
        }

        var groups = owing.ToLookup(one => Standing(one, turn.Now));
        foreach (var one in groups[RemindStanding.ToBeReminded])
        {
            one.ContactIn(db).SnoozedUntilAt = turn.Now;
        }

        works.AskAfter<SendReminders>(commit);
        return RemindWords.Of(groups.ToDictionary(group => group.Key, group => group.Count()));
    }

    private static RemindStanding Standing(ReminderCase one, DateTimeOffset now) => one.Contact switch
    {
        { UnreachableBecause: not null } => RemindStanding.Unreachable,
        { SnoozedUntilAt: { } until } => until > now ? RemindStanding.Snoozed : RemindStanding.ToBeReminded,
        { } contact when contact.Reminders >= one.Plan.Rules.Most => RemindStanding.UsedUp,
        { RemindedAt: { } last } when one.Plan.Hours.LocalDate(last) >= one.Plan.Hours.LocalDate(now) => RemindStanding.RemindedToday,
        null when one.Plan.Rules.Most == 0 => RemindStanding.UsedUp,
        _ => RemindStanding.ToBeReminded,
    };
}

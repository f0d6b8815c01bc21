using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.CheckIns.Reminding;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>One run for one tenant, inside its transaction.</summary>
internal sealed class AskCare(AskCases cases, AskAlerts alerts, ReminderRules rules, TimeProvider time)
{
    /// <param name="asks">Asks of the tenant without a reply.</param>
    /// <param name="decided">Those of whose messages it is known lately what became.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task LookAsync(IReadOnlyList<Guid> asks, IReadOnlySet<Guid> decided, CancellationToken token)
    {
        foreach (var id in asks)
        {
            if (await cases.FindAsync(id, token) is not { } it || it.Ask.State() != AskState.Waiting)
            {
                continue;
            }

            if (decided.Contains(id))
            {
                await alerts.FollowAsync(it, token);
            }

            await RemindAsync(it, token);
        }
    }

    // Once each, on a later day than the one on which it was owed, at work. The key makes it once.
    private async Task RemindAsync(AskCase it, CancellationToken token)
    {
        var now = time.GetUtcNow();
        foreach (var person in rules.Most == 0 ? [] : await alerts.AskedAsync(it, token))
        {
            var hours = it.To.HoursOf(person, rules);
            if (it.Ask.IsOverdue(hours.LocalDate(now)) && hours.IsAt(now))
            {
                await alerts.PostAgainAsync(it, person, AskFaces.Asked, "overdue", token);
            }
        }
    }
}

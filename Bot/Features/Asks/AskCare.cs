using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.CheckIns.Reminding;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Looks after one ask, inside a transaction of its own.</summary>
internal sealed class AskCare(AskCases cases, AskAlerts alerts, ReminderRules rules, TimeProvider time)
{
    /// <param name="id">An ask without a reply.</param>
    /// <param name="isDecided">Whether it is known lately what became of its messages.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task LookAsync(Guid id, bool isDecided, CancellationToken token)
    {
        if (await cases.FindAsync(id, token) is not { } it || it.Ask.State() != AskState.Waiting)
        {
            return;
        }

        if (isDecided)
        {
            await alerts.FollowAsync(it, token);
        }

        await RemindAsync(it, token);
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

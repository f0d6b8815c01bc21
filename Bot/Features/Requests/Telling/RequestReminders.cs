using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>Looks after one request, inside a transaction of its own: what became of its messages, and a reply that is overdue.</summary>
internal sealed class RequestReminders(
    RequestReader reader, RequestViewReader views, RequestNotifications notifications, RequestPeople people, RequestMessages messages,
    ReminderRules rules, TimeProvider time)
{
    /// <param name="id">An open request.</param>
    /// <param name="isDecided">True when the outcome of its messages was learned lately.</param>
    public async Task LookAsync(Guid id, bool isDecided, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } details || details.Request.IsOver())
        {
            return;
        }

        if (isDecided)
        {
            await notifications.FollowAsync(details, cancellationToken);
        }

        if (details.Request.State() == RequestState.Raised && !details.Request.IsEscalation())
        {
            await RemindAsync(details, cancellationToken);
        }
    }

    // Once each, on a later day than the one on which it was owed, at work. The key makes it once.
    private async Task RemindAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var person in rules.Most == 0 ? [] : await people.AskedAsync(details, cancellationToken))
        {
            var hours = details.To.HoursOf(person, rules);
            if (details.Request.IsOverdue(hours.LocalDate(now)) && hours.IsAt(now))
            {
                await messages.SendCardAsync(
                    details, await views.ReadAsync(details, cancellationToken), person, RequestCardVariant.Asked, "overdue");
            }
        }
    }
}

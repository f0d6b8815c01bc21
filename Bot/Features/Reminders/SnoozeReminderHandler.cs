using ClusterBot.Data;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>"Remind me later": nothing comes until then, and one reminder does then.</summary>
internal sealed class SnoozeReminderHandler(ClusterDbContext db, ReminderService service, ReminderReader reader, MessageOutbox outbox)
    : ICardActionHandler<SnoozeReminder>
{
    public async Task<CardResponse> HandleAsync(
        SnoozeReminder action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (mine, refusal) = await service.OpenAsync(action.Round, turn, cancellationToken);
        if (mine is null)
        {
            return CardResponse.Saying(refusal!);
        }

        var until = SnoozeWords.Of(action.For).UntilAt(turn.Now, mine.Plan.Hours);
        mine.ContactIn(db).SnoozedUntilAt = until;

        var at = TimeZoneInfo.ConvertTime(until, mine.Plan.Hours.Zone);
        var view = await reader.ReadAsync(mine.Round, mine.Person, mine.Plan, cancellationToken);
        view = view with { Notice = $"ClusterBot reminds you on {CardDates.Moment(at)}." };
        await outbox.UpdateAllAsync(
            PostedReminders.Message(PostedReminders.KeyOf(action.Round, mine.Person.Id), view), $"snoozed:{until.UtcTicks}");
        return CardResponse.With(ReminderCard.Build(view));
    }
}

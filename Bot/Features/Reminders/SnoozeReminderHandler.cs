using ClusterBot.Bot.Data;
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
internal sealed class SnoozeReminderHandler(ClusterDbContext db, ReminderDesk desk, ReminderViews views, MessageOutbox outbox) : ICardActionHandler<SnoozeReminder>
{
    public async Task<CardAnswer> HandleAsync(SnoozeReminder action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (mine, refusal) = await desk.OpenAsync(action.Round, turn, cancellationToken);
        if (mine is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        var until = SnoozeWords.Of(action.For).UntilAt(turn.Now, mine.Plan.Hours);
        mine.ContactIn(db).SnoozedUntilAt = until;

        var at = TimeZoneInfo.ConvertTime(until, mine.Plan.Hours.Zone);
        var view = await views.ReadAsync(mine.Round, mine.Person, mine.Plan, cancellationToken);
        view = view with { Notice = $"ClusterBot reminds you on {CardDates.Moment(at)}." };
        await outbox.UpdateAllAsync(
            ReminderCopies.Message(ReminderCopies.KeyOf(action.Round, mine.Person.Id), view), $"snoozed:{until.UtcTicks}");
        return CardAnswer.With(ReminderCard.Build(view));
    }
}

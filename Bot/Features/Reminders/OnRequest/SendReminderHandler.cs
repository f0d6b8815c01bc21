using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Reminders;

namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>"Send the reminder", on the card that named who gets it: those of them who still owe something.</summary>
internal sealed class SendReminderHandler(LedReminders reminders, PostedCards cards) : ICardActionHandler<SendReminder>
{
    public async Task<CardResponse> HandleAsync(
        SendReminder action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || person.Id != action.Asker
            || await reminders.LedAsync(person, turn, cancellationToken) is not { Count: > 0 } led)
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsHereAsync(
                "Only the cluster lead who asked for this can have it sent. Nothing was sent.", turn, cancellationToken));
        }

        if (!await cards.StandInAsync(AskerKeys.Confirmation(person.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (await reminders.OwingAsync(led, cancellationToken) is not { } owing)
        {
            return CardResponse.Saying("No check-in is open, so nobody owes an answer. Nothing was sent.");
        }

        var people = (action.People ?? "").Split(' ').Select(id => Guid.TryParse(id, out var one) ? one : Guid.Empty).ToHashSet();
        var named = owing.Where(one => people.Contains(one.Person.Id));
        return CardResponse.With(ConfirmCard.Done(led.Max(cluster => cluster.Marking), reminders.Remind(named, turn)));
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Help;

/// <summary>"Cancel" on a card that asks to confirm a command: for who asked for it.</summary>
internal sealed class CancelCommandHandler(PostedCards cards) : ICardActionHandler<CancelCommand>
{
    public async Task<CardResponse> HandleAsync(
        CancelCommand action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || person.Id != action.Asker)
        {
            return CardResponse.Saying(turn.Deny(
                "Only the person who asked for this can cancel it. Nothing was changed.", DenialReason.NotTheirs));
        }

        return await cards.StandInAsync(AskerKeys.Confirmation(person.Id), turn.Conversation, cancellationToken)
            ? CardResponse.With(ConfirmCard.Cancelled())
            : CardResponse.Saying(turn.DenyElsewhere());
    }
}

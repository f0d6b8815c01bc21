using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Health;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Health;

/// <summary>"Try again": looking takes longer than a turn may, so the card says that it is done and changes when it was.</summary>
internal sealed class RecheckHealthHandler(HealthViews views, HealthRecheck recheck, PostedCards cards, AfterCommit commit)
    : ICardActionHandler<RecheckHealth>
{
    public async Task<CardAnswer> HandleAsync(RecheckHealth action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person?.Administers() != true)
        {
            return CardAnswer.Saying(await WhoCanHelp.FromAdministratorsAsync(HealthHandler.NotYours + " Nothing was changed.", turn, cancellationToken));
        }

        if (!await cards.StandInAsync(HealthHandler.KeyOf(action.Card), turn.Conversation, cancellationToken))
        {
            return CardAnswer.Saying(PostedCards.Elsewhere);
        }

        commit.Do(() => recheck.Ask(action.Card, turn.Conversation.TenantId, turn.Key, anew: true));
        var view = await views.ReadAsync(action.Card, turn.Conversation.TenantId, cancellationToken);
        return CardAnswer.With(HealthCard.Build(view, checking: true));
    }
}

using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.CheckIns.Recorded;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Showing;

/// <summary>
/// The channel's card as it is for one person: what that person owes first, or everything that has been said. Clients ask for the
/// former by themselves; nothing is stored.
/// </summary>
internal sealed class RefreshRoundHandler(RoundVisits visits) : ICardActionHandler<RefreshRound>
{
    public async Task<CardResponse> HandleAsync(
        RefreshRound action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (found, refusal) = await visits.FindAsync(action.Round, turn, cancellationToken);
        if (found is null)
        {
            return CardResponse.Saying(refusal!);
        }

        var state = await visits.StateAsync(
            found, action.Dialogs == true || AdaptiveCardInvoke.Read(turn.Activity).Invoke is { IsAutomatic: true }, cancellationToken);
        return CardResponse.With(action.Show == RefreshRound.All ? RoundRecordCard.Build(state) : RoundCard.Build(state));
    }
}

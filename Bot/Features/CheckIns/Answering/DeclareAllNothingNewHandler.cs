using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// "Nothing new on all of mine": everything that the presser still owes in a round, with one tap. A PSA for which they have typed
/// something that is not stored stays open, with what they typed.
/// </summary>
internal sealed class DeclareAllNothingNewHandler(CheckInService service, PressedCards pressed) : ICardActionHandler<DeclareAllNothingNew>
{
    public async Task<CardResponse> HandleAsync(
        DeclareAllNothingNew action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (owed, refusal) = await service.OwedAsync(action.Round, turn, cancellationToken);
        if (owed is null)
        {
            return refusal!;
        }

        if (owed.Count == 0)
        {
            return CardResponse.Saying("You owe nothing more in this check-in. Nothing was stored.");
        }

        var card = new PressedCard(action.Round, PressedCard.WholeRound, owed[0].Person.Id, Mine: true, inputs.All);
        if (action.Numbering != owed[0].Cluster.Numbering)
        {
            return CheckInService.Show(await pressed.AnewAsync(
                card with { CheckIn = owed[0].CheckIn.Id, Mine = action.Mine }, cancellationToken));
        }

        // What is typed on the card, and what was typed before and is kept.
        var typed = (await pressed.ViewAsync(card, cancellationToken)).CheckIns
            .Where(checkIn => checkIn.Draft is not null).Select(checkIn => checkIn.Id).ToHashSet();
        foreach (var open in owed.Where(open => !typed.Contains(open.CheckIn.Id)))
        {
            await service.SaveAsync(open, NewAnswer.NothingNew(open, turn.Now), cancellationToken);
        }

        return CheckInService.Show(await pressed.ViewAsync(
            card with { Mine = action.Mine == true || typed.Count > 0 ? true : null }, cancellationToken));
    }
}

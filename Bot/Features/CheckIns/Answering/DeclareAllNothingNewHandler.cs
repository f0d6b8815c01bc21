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
internal sealed class DeclareAllNothingNewHandler(CheckInService service, PressedCards pressed, PostedRounds rounds, DraftReader drafts)
    : ICardActionHandler<DeclareAllNothingNew>
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

        var person = owed[0].Person;
        var card = new PressedCard(action.Round, PressedCard.WholeRound, person, inputs.All);
        if (action.Form == true && action.Numbering != owed[0].Cluster.Numbering)
        {
            return CheckInService.Show(await pressed.AnewAsync(card with { CheckIn = owed[0].CheckIn.Id }, cancellationToken));
        }

        if (action.Form == true)
        {
            await service.KeepTypedAsync(card, cancellationToken);
        }

        var typed = await drafts.ReadAsync(person.Id, [.. owed.Select(open => open.CheckIn.Id)], cancellationToken);
        foreach (var open in owed.Where(open => !typed.ContainsKey(open.CheckIn.Id)))
        {
            await service.SaveAsync(open, NewAnswer.NothingNew(open, turn.Now), cancellationToken);
        }

        if (action.Form == true || await rounds.HasOwnAsync(action.Round, person.Id, cancellationToken))
        {
            var mine = await service.KeepTypedAsync(card, cancellationToken);
            await rounds.ShowOwnAsync(mine, person.Id, $"all:{turn.Key}");
            if (action.Form == true)
            {
                return CheckInService.Show(mine);
            }
        }

        return service.ShowState(action.Round, action.Dialogs, turn);
    }
}

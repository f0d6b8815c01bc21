using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>"Nothing new": a whole check-in answered with one tap; on a holder's own card, the figures that he or she holds.</summary>
internal sealed class DeclareNothingNewHandler(CheckInDesk desk, IndicatorViews indicators) : ICardActionHandler<DeclareNothingNew>
{
    private const string SomethingTyped =
        "You have typed something here, and nothing is stored yet. To store it, choose \"Save the update\". To leave it out, choose \"Nothing new\" again.";

    private const string AnsweredMeanwhile = "This check-in has been answered since. What you typed is still here. To add it, choose \"Save the update\".";

    public async Task<CardAnswer> HandleAsync(
        DeclareNothingNew action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.OpenAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        if (!open.SpeaksForAll && action.Mine != true)
        {
            return CardAnswer.Saying(await WhoCanHelp.FromOwnersAsync($"Only the SRO of PSA {open.Psa.Number} or a deputy can answer for all of it. Nothing was stored.", open.Psa, turn, cancellationToken));
        }

        var card = open.PressedOn(action.Mine, inputs);
        var isAnswered = open.IsAnsweredAlready();
        if (action.Mine == true && (isAnswered || action.Anyway != true)
            && TypedUpdate.Read(inputs, open, await FormBasis.ReadAsync(indicators, open, action.Seen, cancellationToken)) is { HasSomething: true } update)
        {
            return await desk.GiveBackAsync(
                open, update, update.Kept(CheckInForm.Update), card, isAnswered ? AnsweredMeanwhile : SomethingTyped, turn, cancellationToken);
        }

        return isAnswered
            ? CardAnswer.Saying("This check-in has been answered already. Nothing was changed.")
            : await desk.KeepAsync(open, NewAnswer.NothingNew(open, turn.Now), card, ask: null, cancellationToken);
    }
}

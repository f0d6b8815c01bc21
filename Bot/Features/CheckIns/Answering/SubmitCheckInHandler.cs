using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>"Save the update": what this person changed is stored, its figures become readings, and the card shows what stands.</summary>
internal sealed class SubmitCheckInHandler(CheckInDesk desk, UpdateKeeping keeping, IndicatorViews indicators) : ICardActionHandler<SubmitCheckIn>
{
    private const string ClosedMeanwhile =
        "This check-in has closed since. Nothing is stored yet, and what you typed is still here: say why, and save it as a correction.";

    public async Task<CardAnswer> HandleAsync(SubmitCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.FindAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        var basis = await FormBasis.ReadAsync(indicators, open, action.Seen, cancellationToken);
        var update = TypedUpdate.Read(inputs, open, basis with { IsWhole = action.Whole == true, Sure = action.Sure ?? [] });
        if (open.IsClosed)
        {
            return await desk.GiveBackAsync(open, update, update.Kept(CheckInForm.Correction), open.PressedOn(mine: null, inputs), ClosedMeanwhile, turn, cancellationToken);
        }

        var card = open.PressedOn(action.Mine, inputs);
        return update.IsGood
            ? await keeping.KeepAsync(open, update, card, turn, cancellationToken)
            : await desk.GiveBackAsync(open, update, update.Draft(CheckInForm.Update), card, null, turn, cancellationToken);
    }
}

using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"Save the update": the answer is stored, its figures become readings, and the card shows what was recorded.</summary>
internal sealed class SubmitCheckInHandler(CheckInDesk desk, UpdateKeeping keeping, IndicatorViews indicators) : ICardActionHandler<SubmitCheckIn>
{
    private const string ClosedMeanwhile =
        "This check-in has closed since. Nothing is stored yet, and what you typed is still here: say why, and save it as a correction.";

    public async Task<CardAnswer> HandleAsync(SubmitCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.FindAsync(action.CheckIn, turn, cancellationToken);
        if (open is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        var known = await indicators.ReadAsync([open.Psa], cancellationToken);
        var update = TypedUpdate.Read(inputs, open, known);
        if (open.IsClosed)
        {
            return await desk.GiveBackAsync(open, update, update.Kept(CheckInForm.Correction), open.PressedOn(mine: null, inputs), ClosedMeanwhile, turn, cancellationToken);
        }

        var card = open.PressedOn(action.Mine, inputs);
        if (!update.IsGood)
        {
            return await desk.GiveBackAsync(open, update, update.Draft(CheckInForm.Update), card, null, turn, cancellationToken);
        }

        return await AnsweredMeanwhile.NoticeAsync(turn.Db, open, action.Seen, cancellationToken) is { } notice
            ? await desk.GiveBackAsync(open, update, update.Kept(CheckInForm.Update), card, notice, turn, cancellationToken)
            : await keeping.KeepAsync(open, update, card, turn, cancellationToken);
    }
}

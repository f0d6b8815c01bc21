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
internal sealed class SubmitCheckInHandler(CheckInService service, AnswerStore store, IndicatorReader indicators)
    : ICardActionHandler<SubmitCheckIn>
{
    /// <summary>The words above a form that was saved after the round had closed.</summary>
    public const string ClosedMeanwhile =
        "This check-in has closed since. Nothing is stored yet, and what you typed is still here: say why, and save it as a correction.";

    public async Task<CardResponse> HandleAsync(
        SubmitCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await service.FindAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        var basis = await FormBasis.ReadAsync(indicators, open, action.Seen, cancellationToken);
        var reader = UpdateFormReader.Read(inputs, open, basis with { IsWhole = action.Whole == true, Sure = action.Sure ?? [] });
        if (open.IsClosed)
        {
            return await service.RedisplayAsync(
                open, reader, reader.Kept(CheckInForm.Correction), open.PressedOn(inputs), ClosedMeanwhile, turn,
                cancellationToken);
        }

        var card = open.PressedOn(inputs);
        return reader.IsGood
            ? await store.SaveAsync(open, reader, card, turn, cancellationToken)
            : await service.RedisplayAsync(open, reader, reader.Draft(CheckInForm.Update), card, null, turn, cancellationToken);
    }
}

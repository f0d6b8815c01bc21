using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>"Save the correction": the answer of a closed round gets a new version with a reason, its figures new versions.</summary>
internal sealed class CorrectCheckInHandler(CheckInService service, AnswerStore store, IndicatorReader indicators)
    : ICardActionHandler<CorrectCheckIn>
{
    public async Task<CardResponse> HandleAsync(
        CorrectCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (found, refusal) = await service.FindAsync(action, inputs, turn, cancellationToken);
        if (found is null)
        {
            return refusal!;
        }

        if (!found.IsClosed)
        {
            return CardResponse.Saying("This check-in is open, so the answer can simply be changed. Nothing was stored.");
        }

        var basis = await FormBasis.ReadAsync(indicators, found, action.Seen, cancellationToken);
        var reader = UpdateFormReader.Read(
            inputs, found, basis with { IsWhole = action.Whole == true, Sure = action.Sure ?? [] }, isCorrection: true);
        var card = found.PressedOn(inputs);
        return reader.IsGood
            ? await store.SaveAsync(found, reader, card, turn, cancellationToken)
            : await service.RedisplayAsync(found, reader, reader.Draft(CheckInForm.Correction), card, null, turn, cancellationToken);
    }
}

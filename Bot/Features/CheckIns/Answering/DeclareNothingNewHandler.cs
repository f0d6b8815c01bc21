using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>"Nothing new": a whole check-in answered with one tap; from a holder, the figures that he or she holds.</summary>
internal sealed class DeclareNothingNewHandler(CheckInService service, IndicatorReader indicators) : ICardActionHandler<DeclareNothingNew>
{
    private const string SomethingTyped =
        $"You have typed something here, and nothing is stored yet. To store it, choose \"{CheckInTitles.SaveUpdate}\". "
            + $"To leave it out, choose \"{CheckInTitles.NothingNew}\" again.";

    private const string AnsweredMeanwhile =
        $"This check-in has been answered since. What you typed is still here. To add it, choose \"{CheckInTitles.SaveUpdate}\".";

    public async Task<CardResponse> HandleAsync(
        DeclareNothingNew action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await service.OpenAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        var card = open.PressedOn(inputs);
        var isAnswered = open.IsAnsweredAlready();
        if ((isAnswered || action.Anyway != true)
            && UpdateFormReader.Read(
                inputs, open, await FormBasis.ReadAsync(indicators, open, action.Seen, cancellationToken)) is { HasSomething: true } reader)
        {
            return await service.RedisplayAsync(
                open, reader, reader.Kept(CheckInForm.Update), card, isAnswered ? AnsweredMeanwhile : SomethingTyped, turn,
                cancellationToken);
        }

        return isAnswered
            ? CardResponse.Saying("This check-in has been answered already. Nothing was changed.")
            : await service.SaveAndShowAsync(open, NewAnswer.NothingNew(open, turn.Now), card, ask: null, cancellationToken);
    }
}

using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"Nothing new": a whole check-in answered with one tap; on a holder's own card, the figures that he or she holds.</summary>
internal sealed class DeclareNothingNewHandler(CheckInDesk desk) : ICardActionHandler<DeclareNothingNew>
{
    public async Task<CardAnswer> HandleAsync(
        DeclareNothingNew action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.OpenAsync(action.CheckIn, turn, cancellationToken);
        if (open is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        if (!open.SpeaksForAll && action.Mine != true)
        {
            return CardAnswer.Saying($"Only the SRO of PSA {open.Psa.Number} or a deputy can answer for all of it. Nothing was stored.");
        }

        if (WholeAnswers.IsAnsweredAlready(open))
        {
            return CardAnswer.Saying("This check-in has been answered already. Nothing was changed.");
        }

        var answer = WholeAnswers.Of(open, AnswerParts.Of(open) with { NothingNew = open.SpeaksForAll }, turn.Now);
        return await desk.KeepAsync(open, answer, action.Mine, ask: null, cancellationToken);
    }
}

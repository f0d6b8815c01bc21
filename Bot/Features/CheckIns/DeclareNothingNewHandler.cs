using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"Nothing new": a whole check-in answered with one tap.</summary>
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

        if (!open.Person.MayAnswer(open.Psa))
        {
            return CardAnswer.Saying($"Only the SRO of PSA {open.Psa.Number} or a deputy can answer for all of it. Nothing was stored.");
        }

        if (open.CheckIn.Answers.Count > 0)
        {
            return CardAnswer.Saying("This check-in has been answered already. Nothing was changed.");
        }

        var answer = new Answer
        {
            CheckInId = open.CheckIn.Id,
            Version = 1,
            AnsweredById = open.Person.Id,
            AnsweredAt = turn.Now,
            NothingNew = true,
        };
        return await desk.KeepAsync(open, answer, cancellationToken);
    }
}

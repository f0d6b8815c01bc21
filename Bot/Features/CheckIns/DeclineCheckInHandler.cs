using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"Not this round, because ...": what the person is asked for is owed no more, and the reason is shown.</summary>
internal sealed class DeclineCheckInHandler(CheckInDesk desk) : ICardActionHandler<DeclineCheckIn>
{
    public async Task<CardAnswer> HandleAsync(DeclineCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.OpenAsync(action.CheckIn, turn, cancellationToken);
        if (open is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        if (WholeAnswers.IsAnsweredAlready(open))
        {
            return CardAnswer.Saying("This check-in has been answered already. Nothing was changed.");
        }

        var card = open.PressedOn(action.Mine, inputs);
        var fields = new TypedFields(inputs);
        var id = CheckInInputs.NotThisRoundBecause(open.Psa.Number);
        if (fields.Text(id, Answer.MostRemark) is { } because)
        {
            return await desk.KeepAsync(open, WholeAnswers.Of(open, Parts(open, because), turn.Now), card, ask: null, cancellationToken);
        }

        fields.Problems.TryAdd(id, "Please give a reason in a few words.");
        var form = new CheckInDraft { Form = CheckInForm.NotThisRound, Typed = fields.Typed, Problems = fields.Problems };
        return await desk.ShowAsync(card, form, cancellationToken);
    }

    private static AnswerParts Parts(OpenCheckIn open, string because)
    {
        var parts = AnswerParts.Of(open);
        if (open.SpeaksForAll || !parts.SpeaksForAll)
        {
            return parts with { NotThisRoundBecause = because };
        }

        // The SRO has answered: a holder's reason stands beside that answer, not instead of it.
        var figures = string.Join(", ", open.Held.Select(open.Psa.ReferenceOf));
        var said = $"{parts.AnythingElse} {figures}: not this round, because {because}".Trim();
        return parts with { AnythingElse = said.Length <= Answer.MostRemark ? said : said[..Answer.MostRemark] };
    }
}

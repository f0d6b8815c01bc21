using ClusterBot.Data;
using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// Makes the next version of an answer of what was typed: its figures become readings, and what they then say is recorded beside each
/// judgement.
/// </summary>
internal sealed class AnswerStore(ClusterDbContext db, CheckInService service, IndicatorReader indicators, FigureVersions figures)
{
    /// <summary>Saves the answer, and shows it on the card on which it was given.</summary>
    public async Task<CardResponse> SaveAsync(
        OpenCheckIn open, UpdateFormReader reader, PressedCard card, TurnContext turn, CancellationToken cancellationToken)
    {
        var answer = await MakeAsync(open, reader, turn, cancellationToken);
        return await service.SaveAndShowAsync(open, answer, card, Difference(open, reader, answer), cancellationToken);
    }

    /// <summary>Saves the answer. Returns what the person is asked next at this check-in; null when nothing is.</summary>
    public async Task<CheckInDraft?> SaveAsync(
        OpenCheckIn open, UpdateFormReader reader, TurnContext turn, CancellationToken cancellationToken)
    {
        var answer = await MakeAsync(open, reader, turn, cancellationToken);
        await service.SaveAsync(open, answer, cancellationToken);
        return Difference(open, reader, answer);
    }

    private async Task<Answer> MakeAsync(
        OpenCheckIn open, UpdateFormReader reader, TurnContext turn, CancellationToken cancellationToken)
    {
        var answer = NewAnswer.Saying(open, turn.Now, reader);
        var known = await GiveAsync([.. reader.Rows.Where(row => row.Figure is not null)], answer, cancellationToken)
            ? await indicators.ReadAsync([open.Psa], cancellationToken)
            : open.Known;
        foreach (var said in reader.Rows)
        {
            answer.Rows.Add(new AnswerRow
            {
                AnswerId = answer.Id,
                IndicatorId = said.Indicator.Id,
                Value = said.Figure is { IsTakenBack: false } given ? given.Value : null,
                TakesBackFigure = said.Figure is { IsTakenBack: true },
                Status = said.Status,
                Confidence = said.Confidence,
                ForCitizens = said.ForCitizens,
                Computed = known[said.Indicator.Id].Computed is Assessment.Verdict verdict ? verdict.Status : null,
            });
        }

        return answer;
    }

    /// <summary>Stores the figures that were given. Returns whether there were any.</summary>
    private async Task<bool> GiveAsync(IReadOnlyList<TypedRow> given, Answer answer, CancellationToken cancellationToken)
    {
        if (given.Count == 0)
        {
            return false;
        }

        foreach (var said in given)
        {
            await figures.AddAsync(said.Indicator, said.Figure!, answer, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Asks once, for the judgements just given that differ from the figures and of which nobody has said why.</summary>
    private static CheckInDraft? Difference(OpenCheckIn open, UpdateFormReader reader, Answer answer)
    {
        var standing = StandingAnswer.Of([.. open.Versions, answer]);
        var differing = reader.Rows
            .Where(said => said.Status is not null && standing?.RowOf(said.Indicator.Id) is { Differs: true, DiffersBecause: null })
            .Select(said => open.Psa.ReferenceOf(said.Indicator))
            .ToList();
        return differing.Count == 0 ? null : CheckInDraft.Opened(CheckInForm.Difference) with { About = differing };
    }
}

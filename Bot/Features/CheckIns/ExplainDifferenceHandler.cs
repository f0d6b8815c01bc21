using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"They differ because ...": the reason is kept beside the judgement, in a new version of the answer.</summary>
internal sealed class ExplainDifferenceHandler(CheckInDesk desk) : ICardActionHandler<ExplainDifference>
{
    public async Task<CardAnswer> HandleAsync(ExplainDifference action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (found, refusal) = await desk.FindAsync(action.CheckIn, turn, cancellationToken);
        if (found is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        var fields = new TypedFields(inputs);
        var reasons = Reasons(found, fields);
        var card = found.PressedOn(action.Mine, inputs);
        if (fields.Problems.Count == 0 && reasons.Count > 0)
        {
            return await desk.KeepAsync(found, Answer(found, reasons, turn.Now), card, ask: null, cancellationToken);
        }

        return await desk.ShowAsync(card, fields.Problems.Count == 0 ? null : Again(found, fields), cancellationToken);
    }

    private static CheckInDraft Again(OpenCheckIn open, TypedFields fields) => new()
    {
        Form = CheckInForm.Difference,
        Typed = fields.Typed,
        Problems = fields.Problems,
        About = [.. Differing(open).Select(differing => differing.Reference)],
    };

    private static Dictionary<Guid, string> Reasons(OpenCheckIn open, TypedFields fields)
    {
        var reasons = new Dictionary<Guid, string>();
        foreach (var (row, reference) in Differing(open))
        {
            if (fields.Text(CheckInInputs.DiffersBecause(reference), AnswerRow.MostLine, row.DiffersBecause) is { } because)
            {
                reasons[row.IndicatorId] = because;
            }
        }

        return reasons;
    }

    private static IEnumerable<(AnswerRow Row, string Reference)> Differing(OpenCheckIn open) =>
        from row in open.Latest?.Rows ?? []
        where UpdateKeeping.Differs(row)
        join indicator in open.Indicators.Where(open.MayReport) on row.IndicatorId equals indicator.Id
        select (row, open.Psa.ReferenceOf(indicator));

    private static Answer Answer(OpenCheckIn open, Dictionary<Guid, string> reasons, DateTimeOffset now)
    {
        var before = AnswerParts.Of(open);
        // What is changed after the close always says why.
        var parts = open.IsClosed ? before with { CorrectedBecause = before.CorrectedBecause ?? "To say why a judgement differs from the figures." } : before;
        var answer = parts.ToAnswer(open, now);
        foreach (var row in open.Latest!.Rows)
        {
            var stands = RowParts.Of(row);
            answer.Rows.Add((reasons.GetValueOrDefault(row.IndicatorId) is { } because ? stands with { DiffersBecause = because } : stands).ToRow(answer, row.IndicatorId));
        }

        return answer;
    }
}

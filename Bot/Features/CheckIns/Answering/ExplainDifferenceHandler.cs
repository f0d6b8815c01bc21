using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>"They differ because ...": the reason is kept beside the judgement, under the name of whoever gave it.</summary>
internal sealed class ExplainDifferenceHandler(CheckInService service) : ICardActionHandler<ExplainDifference>
{
    public async Task<CardResponse> HandleAsync(
        ExplainDifference action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (found, refusal) = await service.FindAsync(action, inputs, turn, cancellationToken);
        if (found is null)
        {
            return refusal!;
        }

        var (reader, questions) = (new FormReader(inputs), new FormQuestions(action.Sure ?? []));
        var reasons = Reasons(found, reader, questions);
        var card = found.PressedOn(inputs);
        var isGood = reader.AreGood && questions.Open.Count == 0;
        return isGood && reasons.Count > 0
            ? await service.SaveAndShowAsync(found, NewAnswer.Explaining(found, turn.Now, reasons), card, ask: null, cancellationToken)
            : await service.ShowAsync(card, isGood ? null : Again(found, reader, questions), cancellationToken);
    }

    private static CheckInDraft Again(OpenCheckIn open, FormReader reader, FormQuestions questions) => new()
    {
        Form = CheckInForm.Difference,
        Typed = reader.Typed,
        Problems = reader.Problems,
        Questions = questions.Open,
        Sure = questions.Codes,
        About = [.. Differing(open).Select(differing => differing.Reference)],
    };

    private static Dictionary<Guid, string> Reasons(OpenCheckIn open, FormReader reader, FormQuestions questions)
    {
        var reasons = new Dictionary<Guid, string>();
        foreach (var (row, reference) in Differing(open))
        {
            var id = CheckInInputs.DiffersBecause(reference);
            // The form is shown while nobody has given a reason: one that stands came meanwhile.
            if (reader.Text(id, AnswerRow.MostLine, row.DiffersBecause?.Value) is { } because
                && (row.DiffersBecause is not { } stands || stands.ById == open.Person.Id || questions.IsSure(
                    id, because, $"{stands.Version}", $"A reason has been given ({open.Said(stands)}): “{stands.Value}” To put yours in "
                        + $"its place, choose \"{CheckInTitles.RecordIt}\".")))
            {
                reasons[row.IndicatorId] = because;
            }
        }

        return reasons;
    }

    private static IEnumerable<(StandingRow Row, string Reference)> Differing(OpenCheckIn open) =>
        from row in open.Standing?.Rows ?? []
        where row.Differs
        join indicator in open.Indicators.Where(open.MayReport) on row.IndicatorId equals indicator.Id
        select (row, open.Psa.ReferenceOf(indicator));
}

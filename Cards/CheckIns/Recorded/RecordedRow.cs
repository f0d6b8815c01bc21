using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns.Recorded;

/// <summary>
/// Everything that stands about one indicator, each part with its author. A judgement that differs from the figures is shown with
/// them, and with the reason.
/// </summary>
internal static class RecordedRow
{
    public static RichTextBlock Build(AnswerRowView row, RoundDetail detail) => new(
    [
        new TextRun(row.Indicator.Reference + "  ") { IsSubtle = true },
        UserText.Run(row.Indicator.Name, 300),
        new TextRun(": "),
        .. Said(row),
        .. Before(row),
        .. Difference(row, detail),
        .. Line("\nNot this round, because: ", row.NotThisRoundBecause, detail),
        .. detail.IsWhole ? Line("\nFor citizens: ", row.ForCitizens, detail) : [],
    ])
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<TextRun> Said(AnswerRowView row)
    {
        // Once for all that one person said at a time.
        var separator = "";
        foreach (var said in Together([.. Parts(row)]))
        {
            yield return UserText.Run(separator + string.Join(", ", said.Words)) with { Weight = TextWeight.Bolder };
            foreach (var run in SaidRuns.Of(said.By))
            {
                yield return run;
            }

            separator = ", ";
        }
    }

    private static IEnumerable<(List<string> Words, SaidBy? By)> Together(IReadOnlyList<(string Words, SaidBy? By)> parts)
    {
        for (var i = 0; i < parts.Count;)
        {
            var words = parts.Skip(i).TakeWhile(part => part.By == parts[i].By).Select(part => part.Words).ToList();
            yield return (words, parts[i].By);
            i += words.Count;
        }
    }

    private static IEnumerable<(string Words, SaidBy? By)> Parts(AnswerRowView row)
    {
        if (row.Value is { } value)
        {
            yield return (
                row.Indicator.Unit.Show(value)
                    + (row.Period is { } period ? $" ({period.Notation}){IndicatorLabels.Move(row.Indicator, period, value)}" : ""),
                row.ValueBy);
        }

        if (row.TakenBack)
        {
            yield return ("figure taken back", row.TakenBackBy);
        }

        if (row.Status is { } status)
        {
            yield return (IndicatorLabels.Of(status), row.StatusBy);
        }

        if (row.Confidence is { } confidence)
        {
            yield return ($"confidence {ConfidenceLabels.Code(confidence)}", row.ConfidenceBy);
        }

        if (row.NothingNew)
        {
            yield return ("nothing new", row.NothingNewBy);
        }

        if (row.NotThisRoundBecause is not null)
        {
            yield return ("no figure", row.NotThisRoundBecause.By);
        }
    }

    private static IEnumerable<TextRun> Before(AnswerRowView row) =>
        row.Before is { } before
            ? [new TextRun(" "), UserText.Run($"(corrected from {row.Indicator.Unit.Show(before)})", 100) with { IsSubtle = true }]
            : [];

    private static IEnumerable<TextRun> Difference(AnswerRowView row, RoundDetail detail) => !row.Differs
        ? []
        :
        [
            new TextRun($" (computed: {IndicatorLabels.Of(row.Computed!.Value)})") { IsSubtle = true },
            .. Line("\nThey differ because: ", row.DiffersBecause, detail),
        ];

    private static IEnumerable<TextRun> Line(string label, SaidText? said, RoundDetail detail) =>
        said is null ? [] : [new TextRun(label) { IsSubtle = true }, .. SaidRuns.Of(said, detail.MostText)];
}

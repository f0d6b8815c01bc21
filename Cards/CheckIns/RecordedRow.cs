using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What was recorded of one indicator. Where judgement and figures differ both are shown, and why.</summary>
internal static class RecordedRow
{
    public static RichTextBlock Build(AnswerRowView row, RoundDetail detail) => new(
    [
        new TextRun(row.Indicator.Reference + "  ") { IsSubtle = true },
        TypedText.Run(row.Indicator.Name, 300),
        new TextRun(": "),
        TypedText.Run(string.Join(", ", Said(row))) with { Weight = TextWeight.Bolder },
        .. Before(row),
        .. Difference(row, detail),
        .. row.ForCitizens is { } citizens && detail.IsWhole
            ? [new TextRun("\nFor citizens: ") { IsSubtle = true }, TypedText.Run(citizens, detail.MostText)]
            : (IEnumerable<TextRun>)[],
    ])
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<string> Said(AnswerRowView row)
    {
        if (row.Value is { } value)
        {
            yield return row.Indicator.Unit.Show(value);
        }

        if (row.Status is { } status)
        {
            yield return IndicatorWords.Of(status);
        }

        if (row.Confidence is { } confidence)
        {
            yield return $"confidence {ConfidenceWords.Code(confidence)}";
        }

        if (row is { Value: null, Status: null, Confidence: null, ForCitizens: null })
        {
            yield return "nothing new";
        }
    }

    private static IEnumerable<TextRun> Before(AnswerRowView row) =>
        row.Before is { } before ? [new TextRun(" "), TypedText.Run($"(corrected from {row.Indicator.Unit.Show(before)})", 100) with { IsSubtle = true }] : [];

    private static IEnumerable<TextRun> Difference(AnswerRowView row, RoundDetail detail)
    {
        if (!row.Differs)
        {
            yield break;
        }

        yield return new TextRun($" (computed: {IndicatorWords.Of(row.Computed!.Value)})") { IsSubtle = true };
        if (row.DiffersBecause is { } because)
        {
            yield return new TextRun("\nThey differ because: ") { IsSubtle = true };
            yield return TypedText.Run(because, detail.MostText);
        }
    }
}

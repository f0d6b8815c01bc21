using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What was recorded, for everybody to see.</summary>
internal static class RecordedAnswer
{
    public static IEnumerable<CardElement> Build(AnswerView answer, int psaNumber, RoundDetail detail)
    {
        yield return new RichTextBlock(
        [
            new TextRun(answer.NothingNew ? "✔ Nothing new" : "✔ Recorded") { Weight = TextWeight.Bolder, Color = TextColor.Good },
            new TextRun(" · ") { IsSubtle = true },
            TypedText.Run(answer.By, 200) with { IsSubtle = true },
            new TextRun($", {CardDates.Moment(answer.AnsweredAt)}{Again(answer)}") { IsSubtle = true },
        ])
        {
            Spacing = Spacing.Small,
        };
        if (answer.BigPicture is { } bigPicture)
        {
            yield return TypedText.Block(bigPicture, detail.MostBigPicture) with { Spacing = Spacing.Small };
        }

        foreach (var row in answer.Rows.Take(detail.MostRows))
        {
            yield return Row(row);
        }

        if (answer.Rows.Count > detail.MostRows)
        {
            yield return new TextBlock($"{answer.Rows.Count} indicators in all. To see them, type: show PSA {psaNumber}") { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static string Again(AnswerView answer) => answer.Version > 1 ? $" (answer {answer.Version})" : "";

    private static RichTextBlock Row(AnswerRowView row) => new(
    [
        new TextRun(row.Indicator.Reference + "  ") { IsSubtle = true },
        TypedText.Run(row.Indicator.Name, 300),
        new TextRun(": "),
        TypedText.Run(string.Join(", ", Said(row))) with { Weight = TextWeight.Bolder },
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
    }
}

using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What was recorded, for everybody to see.</summary>
internal static class RecordedAnswer
{
    public static IEnumerable<CardElement> Build(AnswerView answer)
    {
        yield return new RichTextBlock(
        [
            new TextRun(answer.NothingNew ? "✔ Nothing new  " : "✔ Recorded  ") { Weight = TextWeight.Bolder, Color = TextColor.Good },
            TypedText.Run($"{answer.By}, {CardDates.Moment(answer.AnsweredAt)}{Again(answer)}") with { IsSubtle = true },
        ])
        {
            Spacing = Spacing.Small,
        };
        if (answer.BigPicture is { } bigPicture)
        {
            yield return TypedText.Block(bigPicture);
        }

        foreach (var row in answer.Rows)
        {
            yield return Row(row);
        }
    }

    private static string Again(AnswerView answer) => answer.Version > 1 ? $" (answer {answer.Version})" : "";

    private static RichTextBlock Row(AnswerRowView row) => new(
    [
        TypedText.Run($"{row.Indicator.Reference}  {row.Indicator.Name}"),
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

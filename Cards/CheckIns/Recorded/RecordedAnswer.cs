using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns.Recorded;

/// <summary>The recorded answer, for everybody to see.</summary>
internal static class RecordedAnswer
{
    public static IEnumerable<CardElement> Build(AnswerView answer, CheckInView checkIn, RoundDetail detail)
    {
        yield return Headline(answer);
        if (detail.MostBigPicture == 0)
        {
            yield break;
        }

        foreach (var text in Texts(answer, checkIn, detail))
        {
            yield return text;
        }

        foreach (var row in answer.Rows.Take(detail.MostRows))
        {
            yield return RecordedRow.Build(row, detail);
        }

        if (answer.Rows.Count > detail.MostRows)
        {
            yield return new TextBlock($"{answer.Rows.Count} indicators in all. To see them, type: show PSA {checkIn.PsaNumber}")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    public static RichTextBlock Headline(AnswerView answer)
    {
        var (words, color) = answer switch
        {
            { SpeaksForAll: false } => (answer.IsOfSeveral ? "◐ From holders" : "◐ From a holder", TextColor.Default),
            { NotThisRoundBecause: not null } => ("– Not this round", TextColor.Default),
            { NothingNew: true } => ("✔ Nothing new", TextColor.Good),
            _ => ("✔ Recorded", TextColor.Good),
        };
        return new RichTextBlock(
        [
            new TextRun(words) { Weight = TextWeight.Bolder, Color = color },
            new TextRun(" · ") { IsSubtle = true },
            UserText.Run(answer.By, 200) with { IsSubtle = true },
            new TextRun($", {CardDates.Moment(answer.AnsweredAt)}{Again(answer)}") { IsSubtle = true },
        ])
        {
            Spacing = Spacing.Small,
        };
    }

    private static string Again(AnswerView answer) => answer.Times > 1 ? $" (answer {answer.Times})" : "";

    private static IEnumerable<CardElement> Texts(AnswerView answer, CheckInView checkIn, RoundDetail detail)
    {
        if (answer.BigPicture is { } bigPicture)
        {
            yield return new RichTextBlock([.. SaidRuns.Of(bigPicture, detail.MostBigPicture)]) { Spacing = Spacing.Small };
        }

        (string Label, SaidText? Text)[] others =
        [
            ("Not this round, because:", answer.NotThisRoundBecause),
            ("Corrected after the close, because:", answer.CorrectedBecause),
            (checkIn.Theme ?? "", detail.IsWhole ? answer.Theme : null),
            ("Side effects:", detail.IsWhole ? answer.SideEffects : null),
            ("Also:", detail.IsWhole ? answer.AnythingElse : null),
        ];
        foreach (var (label, text) in others.Where(other => other.Text is not null))
        {
            yield return new RichTextBlock(
                [UserText.Run(label, 320) with { IsSubtle = true }, new TextRun(" "), .. SaidRuns.Of(text!, detail.MostText)])
            {
                Spacing = Spacing.Small,
            };
        }
    }
}

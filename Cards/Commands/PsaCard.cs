using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Commands;

/// <summary>A PSA: who answers for it, and each indicator with its figures over time.</summary>
public static class PsaCard
{
    private const int MostReadings = 5;

    public static AdaptiveCard Build(PsaView psa) => new()
    {
        FallbackText = Words(psa),
        Speak = Words(psa),
        Body =
        [
            MarkingLine.Of(psa.Marking),
            new TextBlock($"PSA {psa.Number}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            TypedText.Block(psa.Title, 300) with { Spacing = Spacing.None },
            new RichTextBlock([TypedText.Run(Answering(psa)) with { IsSubtle = true }]),
            .. BigPicture(psa),
            .. psa.Indicators.SelectMany(Indicator),
        ],
    };

    private static string Words(PsaView psa) => $"PSA {psa.Number}: {TypedText.Plain(psa.Title, 300)}";

    private static string Answering(PsaView psa) => string.Join(
        " · ",
        new[]
        {
            psa.LeadDepartment is { } department ? "Lead: " + department : null,
            psa.AnsweredBy.Count > 0 ? "Answered by " + string.Join(", ", psa.AnsweredBy) : null,
        }.OfType<string>());

    private static IEnumerable<CardElement> BigPicture(PsaView psa)
    {
        if (psa.LatestAnswer is { } answer)
        {
            yield return new RichTextBlock(
            [
                new TextRun("Latest answer: ") { Weight = TextWeight.Bolder },
                TypedText.Run(answer.BigPicture ?? (answer.NothingNew ? "nothing new" : "figures and judgements only")),
                new TextRun(" · ") { IsSubtle = true },
                TypedText.Run(answer.By, 200) with { IsSubtle = true },
                new TextRun($", {CardDates.Moment(answer.AnsweredAt)}") { IsSubtle = true },
            ]);
        }
    }

    private static IEnumerable<CardElement> Indicator(PsaIndicatorView view)
    {
        yield return new RichTextBlock(
        [
            new TextRun(view.Indicator.Reference + "  ") { IsSubtle = true },
            TypedText.Run(view.Indicator.Name, 300) with { Weight = TextWeight.Bolder },
        ])
        {
            Separator = true,
        };
        yield return Latest(view.Indicator) with { Spacing = Spacing.None };
        if (view.Readings.Count > 1)
        {
            yield return new RichTextBlock([new TextRun("Over time: "), TypedText.Run(OverTime(view))]) { Spacing = Spacing.None };
        }

        yield return new RichTextBlock([TypedText.Run(IndicatorWords.Background(view.Indicator), 300) with { IsSubtle = true }]) { Spacing = Spacing.None };
    }

    private static RichTextBlock Latest(IndicatorView indicator) => new(
    [
        .. indicator.LastValue is { } value
            ? [
                TypedText.Run(indicator.Unit.Show(value), 100) with { Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextRun("  ("),
                TypedText.Run(indicator.LastPeriod ?? "", 60),
                new TextRun(")"),
            ]
            : (IEnumerable<TextRun>)[new TextRun("No figure yet")],
        new TextRun(indicator.LastStatus is { } status ? " · " + IndicatorWords.Of(status) : ""),
    ]);

    private static string OverTime(PsaIndicatorView view) =>
        string.Join(" → ", view.Readings.TakeLast(MostReadings).Select(r => $"{view.Indicator.Unit.Show(r.Value)} ({r.Period})"));
}

using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Cards.Overview;

/// <summary>
/// One indicator on its PSA's card: the figure, what was declared beside what was computed, and what to know before relying on either.
/// </summary>
internal static class PsaIndicator
{
    private const int MostInLine = 5;

    private const int MostEarlier = 3;

    private const int AnswerLine = 500;

    /// <param name="indicator">The indicator.</param>
    /// <param name="figures">How many figures its chart shows; 0 for no chart.</param>
    /// <param name="inFull">Whether there is room for more than the figure and the judgements.</param>
    public static IEnumerable<CardElement> Build(IndicatorView indicator, int figures, bool inFull) =>
    [
        new RichTextBlock(
        [
            new TextRun(indicator.Reference + "  ") { IsSubtle = true },
            UserText.Run(indicator.Name, 300) with { Weight = TextWeight.Bolder },
        ])
        {
            Separator = true,
        },
        Latest(indicator),
        .. inFull && Origin(indicator) is { Length: > 0 } origin
            ? [new RichTextBlock([UserText.Run(origin, 400) with { IsSubtle = true }]) { Spacing = Spacing.None }]
            : (IEnumerable<CardElement>)[],
        Judgements(indicator),
        .. inFull ? InFull(indicator, figures) : [],
    ];

    private static IEnumerable<CardElement> InFull(IndicatorView indicator, int figures) =>
    [
        new RichTextBlock([UserText.Run(indicator.Computed.Because, 500)]) { Spacing = Spacing.None },
        .. Difference(indicator),
        .. Cautions(indicator).Select(caution =>
            new RichTextBlock([new TextRun("⚠ "), UserText.Run(caution, 500)]) { Spacing = Spacing.None }),
        .. Earlier(indicator),
        .. IndicatorTrend.Of(indicator, figures) is { } chart ? [chart] : Line(indicator),
        new RichTextBlock([UserText.Run(Background(indicator), 500) with { IsSubtle = true }]) { Spacing = Spacing.None },
    ];

    private static RichTextBlock Latest(IndicatorView indicator) => new(
    [
        .. indicator.LastValue is { } value
            ? [
                UserText.Run(indicator.Unit.Show(value), 100) with { Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextRun("  ("),
                UserText.Run(indicator.LastPeriod ?? "", 60),
                new TextRun(")"),
            ]
            : (IEnumerable<TextRun>)[new TextRun("No figure yet")],
    ])
    {
        Spacing = Spacing.None,
    };

    // Who gave the figure, when, and where it was published.
    private static string Origin(IndicatorView indicator) => string.Join(
        " · ",
        new[]
        {
            indicator.LatestBy is { } by && indicator.Latest?.RecordedAt is { } at
                ? $"Given by {by}, {CardDates.Day(DateOnly.FromDateTime(at.DateTime))}"
                : null,
            indicator.Latest?.Source is { } source ? $"Source: {source}" : null,
        }.OfType<string>());

    private static RichTextBlock Judgements(IndicatorView indicator) => new(
    [
        new TextRun("Declared: "),
        new TextRun(indicator.LastStatus is { } declared ? IndicatorLabels.Of(declared) : "○ Nothing yet") { Weight = TextWeight.Bolder },
        new TextRun("  ·  Computed: "),
        new TextRun(IndicatorLabels.Of(indicator.Computed)) { Weight = TextWeight.Bolder },
    ])
    {
        Spacing = Spacing.None,
    };

    private static IEnumerable<CardElement> Difference(IndicatorView indicator)
    {
        if (indicator.DiffersBecause is { } reason && indicator.LastStatus is not null)
        {
            yield return new RichTextBlock(
                [new TextRun("Why they differ: ") { Weight = TextWeight.Bolder }, UserText.Run(reason, AnswerLine)])
            {
                Spacing = Spacing.None,
            };
        }
        else if (indicator.Differs)
        {
            yield return new TextBlock("The two differ. No reason has been given yet.") { Spacing = Spacing.None };
        }
    }

    // The method's own caution stands once, at the head of the card.
    private static IEnumerable<string> Cautions(IndicatorView indicator) =>
    [
        .. indicator.Computed.Cautions.Where(caution => caution != indicator.Method.Caution),
        .. indicator.Computed is Assessment.NoVerdict && indicator.Known.LeftOut is { } leftOut ? [leftOut] : (IEnumerable<string>)[],
    ];

    private static IEnumerable<CardElement> Earlier(IndicatorView indicator) =>
        indicator.Known.Superseded.TakeLast(MostEarlier).Select(baseline => new RichTextBlock(
        [
            UserText.Run(
                $"Earlier baseline, superseded: {indicator.Unit.Show(baseline.Figure.Value)} ({baseline.Figure.Period}), "
                    + $"{IndicatorLabels.State(baseline.State)}", 300),
        ])
        {
            Spacing = Spacing.None,
        });

    private static IEnumerable<CardElement> Line(IndicatorView indicator)
    {
        if (indicator.Known.Points.Count > 1)
        {
            var figures = indicator.Known.Points.TakeLast(MostInLine)
                .Select(point => $"{indicator.Unit.Show(point.Value)} ({point.Period})");
            yield return new RichTextBlock([new TextRun("Over time: "), UserText.Run(string.Join(" → ", figures))])
            {
                Spacing = Spacing.None,
            };
        }
    }

    // Where there is a verdict, whatever is wrong with its data stands among its cautions.
    private static string Background(IndicatorView indicator) =>
        indicator.Known.Points is [.., var last] && (last.Quality == DataQuality.Fit || indicator.Computed is Assessment.NoVerdict)
            ? $"{IndicatorLabels.Background(indicator)} · {IndicatorLabels.Of(last.Quality)}"
            : IndicatorLabels.Background(indicator);
}

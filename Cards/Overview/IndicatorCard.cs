using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Cards.Overview;

/// <summary>
/// One indicator: its last figure and how that moved, what was declared beside what was computed, what to know before relying on
/// either, its chart, and who gave each figure; now, or as it was known on a day.
/// </summary>
public static class IndicatorCard
{
    private const int LongestReason = 500;

    /// <summary>The number of figures that the chart shows; it is left out when the card would be too large.</summary>
    private static readonly int[] Levels = [24, 12, 6, 0];

    public static AdaptiveCard Build(IndicatorCardView view) =>
        TwoScreens.Of(CardFit.FirstThatFits(Levels.Select(figures => Build(view, figures))));

    private static AdaptiveCard Build(IndicatorCardView view, int figures)
    {
        var indicator = view.Indicator;
        return new AdaptiveCard
        {
            FallbackText = Words(view),
            Speak = Words(view),
            Body =
            [
                ProtectiveMarkingLine.Of(view.Marking),
                .. view.AsAtOn is { } on ? [PastBanner.Of(on)] : (IEnumerable<CardElement>)[],
                new TextBlock($"Indicator {indicator.Reference}")
                {
                    Size = TextSize.Large,
                    Weight = TextWeight.Bolder,
                    Style = TextBlockStyle.Heading,
                },
                UserText.Block(indicator.Name, 300) with { Spacing = Spacing.None },
                Latest(indicator),
                .. Origin(view) is { Length: > 0 } origin
                    ? [new RichTextBlock([UserText.Run(origin, 400) with { IsSubtle = true }]) { Spacing = Spacing.None }]
                    : (IEnumerable<CardElement>)[],
                new RichTextBlock([.. IndicatorJudgement.Runs(indicator)]),
                new RichTextBlock([UserText.Run(indicator.Computed.Because, LongestReason)]) { Spacing = Spacing.None },
                .. Difference(indicator),
                .. Cautions(indicator).Select(caution =>
                    new RichTextBlock([new TextRun("⚠ "), UserText.Run(caution, LongestReason)]) { Spacing = Spacing.Small }),
                .. Chart(indicator, figures) is { } chart ? [chart] : (IEnumerable<CardElement>)[],
                new RichTextBlock([UserText.Run(Background(indicator), LongestReason) with { IsSubtle = true }]),
                .. IndicatorHistory.Build(view),
            ],
            Actions =
            [
                view.AsAtOn is null
                    ? CommandButton.Psa(view.PsaNumber)
                    : CommandButton.Of("Show it as it is now", $"show {indicator.Reference}"),
                CommandButton.Status(),
                CommandButton.Export(),
            ],
        };
    }

    // Where there is no room for the chart, its shape alone.
    private static CardElement? Chart(IndicatorView indicator, int figures) =>
        figures > 0 ? IndicatorTrend.Of(indicator, figures) : Sparkline.Large(indicator, Levels[0]);

    private static string Words(IndicatorCardView view)
    {
        var indicator = view.Indicator;
        var what = $"{indicator.Reference} {UserText.Plain(indicator.Name, 300)}: "
            + $"{UserText.Plain(IndicatorLabels.LastFigureAndMove(indicator), 200)}.";
        return view.AsAtOn is { } on ? $"As it was known on {CardDates.Day(on)}. {what}" : what;
    }

    private static RichTextBlock Latest(IndicatorView indicator) => new(indicator.LastValue is { } value
        ?
        [
            UserText.Run(indicator.Unit.Show(value), 100) with { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder },
            new TextRun("  "),
            UserText.Run($"{indicator.LastPeriod}{IndicatorLabels.Move(indicator)}", 200),
        ]
        : [new TextRun("No figure yet") { Weight = TextWeight.Bolder }]);

    // The name of the person who gave the figure, the day, and where it was published.
    private static string Origin(IndicatorCardView view) => string.Join(
        " · ",
        new[]
        {
            view.Figures.FirstOrDefault(figure => figure.Point == view.Indicator.Latest) is { By: { } by, On: { } day }
                ? $"Given by {by}, {CardDates.Day(day)}"
                : null,
            view.Indicator.Latest?.Source is { } source ? $"Source: {source}" : null,
        }.OfType<string>());

    private static IEnumerable<CardElement> Difference(IndicatorView indicator)
    {
        if (indicator.DiffersBecause is { } reason && indicator.LastStatus is not null)
        {
            yield return new RichTextBlock(
                [new TextRun("Why they differ: ") { Weight = TextWeight.Bolder }, UserText.Run(reason, LongestReason)])
            {
                Spacing = Spacing.Small,
            };
        }
        else if (indicator.Differs)
        {
            yield return new TextBlock("The two differ. No reason has been given yet.") { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<string> Cautions(IndicatorView indicator) => indicator.Computed is Assessment.NoVerdict
        && indicator.Known.LeftOut is { } leftOut
            ? [.. indicator.Computed.Cautions, leftOut]
            : indicator.Computed.Cautions;

    // Where there is a verdict, whatever is wrong with its data stands among its cautions.
    private static string Background(IndicatorView indicator)
    {
        var plan = indicator.Plan.Select(planned => $"{indicator.Unit.Show(planned.Value)} by {CardDates.Day(planned.On)}").ToList();
        return SentenceCase.Of(string.Join(
            " · ",
            [
                IndicatorLabels.Background(indicator),
                .. plan.Count > 0 ? [$"plan: {WordList.Of(plan, "and")}"] : (IEnumerable<string>)[],
                .. indicator.Known.Points is [.., var last]
                    && (last.Quality == DataQuality.Fit || indicator.Computed is Assessment.NoVerdict)
                    ? [IndicatorLabels.Of(last.Quality)]
                    : (IEnumerable<string>)[],
            ]));
    }
}

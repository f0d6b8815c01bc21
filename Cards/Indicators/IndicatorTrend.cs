using System.Globalization;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.Indicators;

/// <summary>
/// An indicator's figures over time as a line chart, with its baseline, plan and target drawn in, and the same as a table.
/// </summary>
public static class IndicatorTrend
{
    private const int LongestTitle = 200;

    /// <summary>The chart; null when there are not two figures to draw a line between.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="most">How many figures at most, the latest; 2 or more.</param>
    public static ChartLine? Of(IndicatorView indicator, int most)
    {
        var points = indicator.Known.Points.TakeLast(most).ToList();
        if (points.Count < 2)
        {
            return null;
        }

        ChartSeries[] data = [Figures(points), .. Baseline(indicator, points), .. Plan(indicator, points), .. Target(indicator, points)];
        var range = AxisRange.Around([.. data.SelectMany(series => series.Values).Select(point => point.Y)]);
        // A picture is a third of a table's height; the figures are on the card besides, behind a button.
        var chart = Sparkline.Large(indicator, most) is { } picture ? new ChartLine(picture) { Title = "", Data = [] }
            : new ChartLine(TableOf(indicator, points)) { Title = "", Data = [] };
        return chart with
        {
            Title = UserText.Plain($"{indicator.Reference} {indicator.Name}", LongestTitle),
            XAxisTitle = "End of period",
            YAxisTitle = UserText.Plain(indicator.Unit.Label, LongestTitle),
            YMin = range?.Min,
            YMax = range?.Max,
            Data = data,
        };
    }

    private static ChartSeries Figures(List<SeriesPoint> points) =>
        new("Figure", [.. points.Select(point => At(point.Period.EndsOn, point.Value))]) { Color = ChartColor.CategoricalBlue };

    private static IEnumerable<ChartSeries> Baseline(IndicatorView indicator, List<SeriesPoint> points)
    {
        if (indicator.Known.Baseline is { } baseline)
        {
            var (first, last) = Span(points);
            var from = baseline.Figure.Period.EndsOn < first ? first : baseline.Figure.Period.EndsOn;
            yield return Level(
                $"Baseline ({IndicatorLabels.State(baseline.State)})", baseline.Figure.Value, from < last ? from : first, last,
                ChartColor.CategoricalTeal);
        }
    }

    private static IEnumerable<ChartSeries> Plan(IndicatorView indicator, List<SeriesPoint> points)
    {
        if (indicator.Plan.Count > 1)
        {
            yield return new ChartSeries("Plan", [.. indicator.Plan.Select(planned => At(planned.On, planned.Value))])
            {
                Color = ChartColor.CategoricalPurple,
            };
        }
        else if (indicator.Plan is [var only] && indicator.TargetValue is null)
        {
            yield return Level("Plan", only.Value, Span(points).First, Span(points).Last, ChartColor.CategoricalPurple);
        }
    }

    private static IEnumerable<ChartSeries> Target(IndicatorView indicator, List<SeriesPoint> points)
    {
        if (indicator.TargetValue is { } target)
        {
            yield return Level("Target", target, Span(points).First, Span(points).Last, ChartColor.Warning);
        }
    }

    private static ChartSeries Level(string legend, decimal value, DateOnly from, DateOnly to, ChartColor color) =>
        new(legend, [At(from, value), At(to, value)]) { Color = color };

    private static (DateOnly First, DateOnly Last) Span(List<SeriesPoint> points) => (points[0].Period.EndsOn, points[^1].Period.EndsOn);

    private static ChartPoint At(DateOnly on, decimal value) => new(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), value);

    // What the chart draws: target and baseline are rows of it, too.
    private static Table TableOf(IndicatorView indicator, List<SeriesPoint> points) => Table.OfText(
        ["Period", "Figure"],
        [
            .. points.Select(point => (string[])[Period(indicator, point), Markdown.Escape(indicator.Unit.Show(point.Value), 100)]),
            .. indicator.TargetValue is { } target
                ? (IEnumerable<string[]>)[["Target", Markdown.Escape(indicator.Unit.Show(target), 100)]]
                : [],
            .. indicator.Plan.Select(planned =>
                (string[])[$"Plan for {CardDates.Day(planned.On)}", Markdown.Escape(indicator.Unit.Show(planned.Value), 100)]),
            .. indicator.Known.Baseline is { } baseline && !points.Contains(baseline.Figure)
                ? (IEnumerable<string[]>)[[$"{Markdown.Escape(baseline.Figure.Period.Notation, 60)}, {IndicatorLabels.Of(baseline.State)}",
                    Markdown.Escape(indicator.Unit.Show(baseline.Figure.Value), 100)]]
                : [],
        ]);

    private static string Period(IndicatorView indicator, SeriesPoint point)
    {
        var period = Markdown.Escape(point.Period.Notation, 60);
        return indicator.Known.Baseline is { } baseline && baseline.Figure.Period.Equals(point.Period)
            ? $"{period}, {IndicatorLabels.Of(baseline.State)}"
            : period;
    }
}

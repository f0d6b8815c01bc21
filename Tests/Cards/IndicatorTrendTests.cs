using System.Globalization;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards;

/// <summary>The chart of an indicator: its axis shows the figures, and not the way to zero.</summary>
public class IndicatorTrendTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("89.6 90.1 91.5", "89.5 to 92")]
    [InlineData("3.4 2.9 2.8", "2.6 to 3.6")]
    [InlineData("0 0.4", "0 to 0.5")]
    [InlineData("-0.4 0.2", "-0.6 to 0.4")]
    [InlineData("1200000 1450000", "1150000 to 1500000")]
    [InlineData("60 70", "58 to 72")]
    [InlineData("7 7", "as the client likes")]
    public void The_axis_is_fitted_to_the_figures(string figures, string expected)
    {
        var points = figures.Split(' ')
            .Select((figure, n) => new SeriesPoint(Period.CalendarYear(2020 + n), decimal.Parse(figure, Invariant))).ToList();
        var indicator = PsaSamples.Of(24).Indicators[0] with { Known = new KnownFigures(points, null, []) };

        var chart = IndicatorTrend.Of(indicator, 24)!;

        Assert.Equal(
            expected,
            chart is { YMin: { } min, YMax: { } max } ? string.Create(Invariant, $"{min:0.##} to {max:0.##}") : "as the client likes");
    }
}

using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Domain.Indicators.Assessing;

namespace ClusterBot.Tests.Domain.Indicators;

/// <summary>Figures that were typed week by week beside annual ones: they are shown, and no series is made of them.</summary>
public sealed class SeriesLengthTests
{
    [Fact]
    public void Weekly_figures_among_annual_ones_are_no_periods_of_the_series()
    {
        var known = Known([.. Years(2018, 63, 64, 65, 66, 67, 68, 69, 70), .. Days(10, 80)], BaselineState.Final);

        Assert.Equal((8, 10, 70m), (known.Points.Count, known.OfOtherLength.Count, known.Latest!.Value));
        var found = Assessor.Judge(
            new AssessmentBasis { Known = known, Better = Direction.Increase, Interval = ChangeInterval.Read("1c") }, Basis.ByInterval);
        Assert.Equal(ComputedStatus.Improving, found.Status());
        Assert.Contains("7 or more counts as a change", found.Because, StringComparison.Ordinal);
        Assert.Contains(found.Cautions, caution => caution.StartsWith("Left out of the judgement: 10 figures", StringComparison.Ordinal));
    }

    [Fact]
    public void One_annual_figure_given_week_by_week_makes_no_run_on_a_chart()
    {
        var known = Known([.. Years(2014, 50, 54, 49, 53, 48, 52, 50, 55, 51, 49, 52, 53), .. Days(7, 53)], BaselineState.None);

        Assert.Equal(
            ComputedStatus.NoChange,
            Assessor.Judge(new AssessmentBasis { Known = known, Better = Direction.Increase }, Basis.ByChart).Status());
    }

    [Fact]
    public void An_official_figure_that_comes_after_a_figure_for_a_day_is_the_latest()
    {
        var known = Known([.. Years(2018, 63), .. Years(2024, 69, 60), .. Days(1, 75)], BaselineState.Final);

        Assert.Equal(("2025/26", 60m), (known.Latest!.Period.Notation, known.Latest.Value));
    }

    [Fact]
    public void A_series_of_days_or_of_months_is_one()
    {
        Assert.Equal(10, Known([.. Days(10, 5)], BaselineState.None).Points.Count);
        Assert.Equal(
            6, Known([.. Enumerable.Range(1, 6).Select(month => (Period.Month(2026, month), 5m))], BaselineState.None).Points.Count);
    }

    private static IEnumerable<(Period Period, decimal Value)> Years(int first, params decimal[] values) =>
        values.Select((value, i) => (Period.FinancialYear(first + i), value));

    private static IEnumerable<(Period Period, decimal Value)> Days(int count, decimal value) =>
        Enumerable.Range(0, count).Select(week => (Period.Day(new DateOnly(2026, 11, 23).AddDays(-7 * week)), value));

    private static KnownFigures Known((Period Period, decimal Value)[] figures, BaselineState first) =>
        figures.Select((figure, i) => new Reading
        {
            IndicatorId = Guid.Empty,
            Version = i + 1,
            Period = figure.Period,
            Value = figure.Value,
            Baseline = i == 0 ? first : BaselineState.None,
            Quality = DataQuality.Fit,
            RecordedAt = default,
        }).KnownAt(DateTimeOffset.MaxValue);
}

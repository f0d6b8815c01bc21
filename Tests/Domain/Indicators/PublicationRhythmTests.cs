using System.Globalization;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Tests.Domain.Indicators;

public sealed class PublicationRhythmTests
{
    [Theory]
    [InlineData("2022-23, 2023-24", "2026-11-29", "2024-25", "2025-07-01", true)]
    [InlineData("2023-24, 2024-25", "2025-11-29", "2025-26", "2026-07-01", false)]
    [InlineData("2023-24, 2024-25", "2026-07-01", "2025-26", "2026-07-01", true)]
    [InlineData("Q3 2024/25, Q4 2024/25", "2025-11-29", "Q1 2025/26", "2025-09-30", true)]
    [InlineData("January 2026, February 2026, March 2026", "2026-05-02", "April 2026", "2026-05-31", false)]
    [InlineData("2020, 2022, 2024", "2026-11-29", "2026", "2027-04-02", false)]
    [InlineData("year ending March 2026, year ending June 2026", "2026-11-29", "year ending September 2026", "2026-12-31", false)]
    [InlineData(
        "week ending 15 November 2026, week ending 22 November 2026", "2026-12-07", "week ending 29 November 2026", "2026-12-06", true)]
    [InlineData("2025-26", "2026-11-29", "2026-27", "2027-07-01", false)]
    [InlineData("2007-08 financial year, 2008-09 financial year", "2026-11-29", "2025/26", "2026-07-01", true)] // seventeen years behind
    public void The_series_tells_which_figure_comes_next_and_when_it_is_due(string series, string on, string next, string dueOn, bool isDue)
    {
        var points = Points(series);
        var expected = PublicationRhythm.Of(Any(), points)!.Next(points, Day(on))!;

        Assert.Equal((next, Day(dueOn), isDue), (expected.Period.Notation, expected.DueOn, expected.IsDueOn(Day(on))));
    }

    [Fact]
    public void All_periods_that_are_due_are_named_the_first_one_first()
    {
        var rhythm = new PublicationRhythm(PublicationFrequency.Quarterly, 31);
        SeriesPoint[] points = [new(Period.Between(new(2026, 1, 1), new(2026, 3, 31)), 4)];

        Assert.Empty(rhythm.Due(points, new DateOnly(2026, 7, 30)));
        Assert.Equal([new DateOnly(2026, 6, 30)], rhythm.Due(points, new DateOnly(2026, 7, 31)).Select(period => period.EndsOn));
        Assert.Equal(
            [new DateOnly(2026, 6, 30), new DateOnly(2026, 9, 30)],
            rhythm.Due(points, new DateOnly(2026, 12, 1)).Select(period => period.EndsOn));
    }

    [Fact]
    public void The_register_says_how_often_and_how_late_before_the_series_does()
    {
        var indicator = Any();
        (indicator.Frequency, indicator.PublicationLagDays) = (PublicationFrequency.Annual, 200);
        var points = Points("21 September 2026, 28 September 2026");
        Assert.Equal(PublicationFrequency.Weekly, PublicationRhythm.FrequencyOf(points));
        Assert.Equal(new PublicationRhythm(PublicationFrequency.Annual, 200), PublicationRhythm.Of(indicator, points));
        Assert.Equal(Period.FinancialYear(2024), PublicationRhythm.Of(indicator, [])!.Next([], new DateOnly(2026, 5, 1))!.Period);
    }

    [Fact]
    public void What_can_be_chosen_has_ended_and_begins_with_what_is_expected()
    {
        var points = Points("2021-22, 2022-23");
        var choices = PublicationRhythm.Of(Any(), points)!.Choices(points, new DateOnly(2026, 11, 29));
        Assert.Equal(["2023-24", "2025-26", "2024-25", "2022-23", "2021-22"], choices.Select(choice => choice.Notation));
    }

    [Fact]
    public void Nothing_is_expected_where_neither_tells()
    {
        Assert.Null(PublicationRhythm.Of(Any(), []));
        Assert.Null(PublicationRhythm.Of(Any(), Points("23 November 2026")));
    }

    [Fact]
    public void A_series_with_a_gap_of_years_is_published_as_its_periods_are_long() =>
        Assert.Equal(PublicationFrequency.Annual, PublicationRhythm.FrequencyOf(Points("2008-09 financial year, 2024-25")));

    [Theory]
    [InlineData(PublicationFrequency.Weekly, "2026-11-22")]
    [InlineData(PublicationFrequency.Monthly, "2026-10-31")]
    [InlineData(PublicationFrequency.Quarterly, "2026-06-30")]
    [InlineData(PublicationFrequency.HalfYearly, "2026-03-31")]
    [InlineData(PublicationFrequency.Annual, "2026-03-31")]
    public void Without_a_series_the_last_period_that_is_due_is_expected(PublicationFrequency frequency, string endsOn)
    {
        var expected = new PublicationRhythm(frequency, PublicationRhythm.UsualLag(frequency)).Next([], new DateOnly(2026, 12, 1))!;
        Assert.Equal((Day(endsOn), true), (expected.Period.EndsOn, expected.IsDueOn(new DateOnly(2026, 12, 1))));
    }

    [Theory]
    [InlineData("2026-11-30", "2026-10-31")]
    [InlineData("2026-12-01", "2026-11-30")]
    public void What_is_published_at_once_is_expected_when_its_period_is_over(string on, string endsOn)
    {
        var rhythm = new PublicationRhythm(PublicationFrequency.Monthly, 0);
        Assert.Equal((Day(endsOn), true), (rhythm.Next([], Day(on))!.Period.EndsOn, rhythm.Next([], Day(on))!.IsDueOn(Day(on))));
        var points = Points("October 2026");
        Assert.Equal(on == "2026-12-01", rhythm.Next(points, Day(on))!.IsDueOn(Day(on)));
    }

    private static List<SeriesPoint> Points(string series) =>
        [.. series.Split(", ").Select(text => new SeriesPoint(PeriodParser.Read(text)!, 1))];

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static Indicator Any() => new()
    {
        PsaId = Guid.Empty,
        Position = 1,
        Name = "Care leavers in work",
        Unit = new MeasurementUnit("%"),
        Better = Direction.Increase,
        Control = Control.Influences,
        Baseline = BaselineState.None,
    };
}

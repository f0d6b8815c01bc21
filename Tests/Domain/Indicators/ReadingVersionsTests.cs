using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Tests.Domain.Indicators;

public sealed class ReadingVersionsTests
{
    private static readonly Guid Indicator = Guid.CreateVersion7();
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 29);

    private readonly List<Reading> _history = [];

    [Fact]
    public void A_second_figure_for_a_period_corrects_the_first()
    {
        Assert.Equal(ReadingChange.Given, Give(2024, 60).Change);
        Assert.Equal(ReadingChange.Corrected, Give(2024, 61).Change);

        Assert.Equal(["2024/25 61"], Points());
        Assert.Equal(["1", "2"], _history.Select(r => $"{r.Version}"));
    }

    [Fact]
    public void A_period_that_has_not_ended_has_no_figure()
    {
        Assert.Equal(ReadingRefusal.PeriodNotEnded, Refusal(Versions.Give(Period.FinancialYear(2052), 75, Given())));
        Assert.Equal(ReadingRefusal.PeriodNotEnded, Refusal(Versions.Give(Period.FinancialYear(2026), 75, Given())));
        Assert.IsType<ReadingVersionResult.Added>(Versions.Give(Period.Day(Today), 75, Given()));
        Assert.IsType<ReadingVersionResult.Added>(Versions.Give(Period.FinancialYear(2025), 75, Given()));
    }

    [Fact]
    public void A_withdrawn_figure_counts_no_more_and_as_at_the_day_before_it_does()
    {
        Give(2023, 59);
        var wrong = Give(2024, 99);
        Add(Versions.Withdraw(Period.FinancialYear(2024), Given()));

        Assert.Equal(["2023/24 59"], Points());
        Assert.Equal(["2023/24 59", "2024/25 99"], Points(wrong.RecordedAt));
        Assert.Equal(ReadingRefusal.NoFigure, Refusal(Versions.Withdraw(Period.FinancialYear(2024), Given())));
        Give(2024, 60);
        Assert.Equal(["2023/24 59", "2024/25 60"], Points());
    }

    [Fact]
    public void A_figure_that_is_moved_counts_for_the_other_period_alone()
    {
        Give(2023, 59);
        Give(2025, 60);
        Add(Versions.Move(Period.FinancialYear(2025), Period.FinancialYear(2024), Given()));

        Assert.Equal(["2023/24 59", "2024/25 60"], Points());
        Assert.Equal(ReadingRefusal.NoFigure, Refusal(Versions.Move(Period.FinancialYear(2025), Period.FinancialYear(2022), Given())));
        Assert.Equal(ReadingRefusal.PeriodTaken, Refusal(Versions.Move(Period.FinancialYear(2024), Period.FinancialYear(2023), Given())));
        Assert.Equal(ReadingRefusal.SamePeriod, Refusal(Versions.Move(Period.FinancialYear(2024), Period.FinancialYear(2024), Given())));
        Assert.Equal(ReadingRefusal.PeriodNotEnded, Refusal(Versions.Move(Period.FinancialYear(2024), Period.FinancialYear(2026), Given())));
    }

    [Fact]
    public void A_corrected_figure_that_is_moved_away_leaves_nothing_behind()
    {
        Give(2025, 58);
        Give(2025, 60);
        Add(Versions.Move(Period.FinancialYear(2025), Period.FinancialYear(2024), Given()));

        Assert.Equal(["2024/25 60"], Points());
    }

    [Fact]
    public void A_withdrawn_baseline_gives_its_place_back()
    {
        _history.Add(Baseline(1, 2018, 63, 0));
        _history.Add(Baseline(2, 2020, 65, 1));
        Assert.Equal(65, _history.KnownAt(DateTimeOffset.MaxValue).Baseline!.Figure.Value);

        Add(Versions.Withdraw(Period.FinancialYear(2020), Given()));

        var known = _history.KnownAt(DateTimeOffset.MaxValue);
        Assert.Equal(63, known.Baseline!.Figure.Value);
        Assert.Empty(known.Superseded);
    }

    [Fact]
    public void A_baseline_filled_in_later_does_not_take_over_from_one_recorded_after_it()
    {
        Reading[] filledIn = [Baseline(1, 2018, 10, days: 0), Baseline(2, 2005, 20, days: -7000)];

        Assert.Equal(10, filledIn.KnownAt(DateTimeOffset.MaxValue).Baseline!.Figure.Value);
        Assert.Equal([20m], filledIn.KnownAt(DateTimeOffset.MaxValue).Superseded.Select(b => b.Figure.Value));
    }

    [Fact]
    public void The_latest_figure_is_that_of_the_latest_period_whenever_it_was_given()
    {
        Give(2025, 60);
        Give(2023, 70);

        Assert.Equal(60, _history.KnownAt(DateTimeOffset.MaxValue).Latest!.Value);
    }

    private ReadingVersions Versions => new(_history, Indicator);

    private Reading Give(int year, decimal value) => Add(Versions.Give(Period.FinancialYear(year), value, Given()));

    private Reading Add(ReadingVersionResult result)
    {
        var reading = Assert.IsType<ReadingVersionResult.Added>(result).Reading;
        _history.Add(reading);
        return reading;
    }

    private GivenReading Given() => new(new DateTimeOffset(2026, 11, 29, 9, 0, 0, TimeSpan.Zero).AddMinutes(_history.Count), Today, Person);

    private List<string> Points(DateTimeOffset? at = null) => [.. _history.KnownAt(at ?? DateTimeOffset.MaxValue).Points.Select(p => $"{p.Period} {p.Value.ToString(Figures.British)}")];

    private static ReadingRefusal Refusal(ReadingVersionResult result) => Assert.IsType<ReadingVersionResult.Refused>(result).Reason;

    private static Reading Baseline(int version, int year, decimal value, int days) => new()
    {
        IndicatorId = Indicator,
        Version = version,
        Value = value,
        Period = Period.FinancialYear(year),
        Baseline = BaselineState.Final,
        RecordedAt = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(days),
    };
}

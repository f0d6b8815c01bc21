using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Indicators;

public sealed class ReadingHistoryTests(ITestOutputHelper output)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly Guid Indicator = Guid.CreateVersion7();

    /// <summary>
    /// PSA 16, adults with learning disabilities in employment: a 2005-06 proxy of 10%, then a baseline of 7.5% for 2008-09,
    /// which was corrected once more; the dates of recording are invented.
    /// </summary>
    private static readonly Reading[] LearningDisabilityEmployment =
    [
        Reading(1, "2005-06", 10m, "2008-06-02T09:00:00Z", BaselineState.Proxy),
        Reading(2, "2008-09", 7.4m, "2009-11-11T10:00:00Z", BaselineState.Provisional),
        Reading(3, "2008-09", 7.5m, "2010-03-01T10:00:00Z", BaselineState.Final),
        Reading(4, "2009/10", 6.8m, "2010-11-30T23:30:00Z"),
    ];

    [Theory]
    [InlineData("2008-06-01", null, null, 0, "")]
    [InlineData("2009-06-30", "10", BaselineState.Proxy, 0, "")]
    [InlineData("2009-11-11", "7.4", BaselineState.Provisional, 1, "2008-09: 7.4")]
    [InlineData("2010-06-30", "7.5", BaselineState.Final, 2, "2008-09: 7.5")]
    [InlineData("2010-11-29", "7.5", BaselineState.Final, 2, "2008-09: 7.5")]
    [InlineData("2010-11-30", "7.5", BaselineState.Final, 2, "2008-09: 7.5, 2009/10: 6.8")] // recorded half an hour before midnight
    public void As_at_any_date_it_is_what_was_known_then(string on, string? baseline, BaselineState? state, int superseded, string points)
    {
        var known = LearningDisabilityEmployment.AsAt(DateOnly.Parse(on, Figures.British), London);
        Assert.Equal(baseline, known.Baseline?.Figure.Value.ToString(Figures.British));
        Assert.Equal(state, known.Baseline?.State);
        Assert.Equal(superseded, known.Superseded.Count);
        Assert.Equal(points, string.Join(", ", known.Points.Select(p => $"{p.Period}: {p.Value.ToString(Figures.British)}")));
    }

    [Fact]
    public void A_superseded_baseline_stays_to_be_seen()
    {
        var superseded = LearningDisabilityEmployment.AsAt(new DateOnly(2026, 6, 30), London).Superseded;
        Assert.Equal([(10m, BaselineState.Proxy), (7.4m, BaselineState.Provisional)], superseded.Select(b => (b.Figure.Value, b.State)));
    }

    [Fact]
    public void A_day_ends_at_midnight_by_the_clocks_of_the_place()
    {
        Reading[] summer = [Reading(1, "2025-26", 5m, "2026-06-30T22:59:59Z"), Reading(2, "2025-26", 6m, "2026-06-30T23:00:00Z")];
        Assert.Equal(5m, summer.AsAt(new DateOnly(2026, 6, 30), London).Points.Single().Value);
        Assert.Equal(6m, summer.AsAt(new DateOnly(2026, 7, 1), London).Points.Single().Value);
    }

    [Fact]
    public void A_correction_of_the_baselines_figure_stays_the_baseline()
    {
        Reading[] corrected = [.. LearningDisabilityEmployment, Reading(5, "2008-09", 7.6m, "2011-01-04T09:00:00Z")];
        var known = corrected.AsAt(new DateOnly(2011, 1, 4), London);
        Assert.Equal((7.6m, BaselineState.Final), (known.Baseline!.Figure.Value, known.Baseline.State));
    }

    [Fact]
    public void Quality_and_the_groups_behind_a_gap_come_along()
    {
        Reading[] gap = [new()
        {
            IndicatorId = Indicator,
            Version = 1,
            Value = 20,
            Period = Period.CalendarYear(2025),
            RecordedAt = default,
            Quality = DataQuality.Weak,
            GroupAhead = 60,
            GroupBehind = 40,
        }];
        var point = gap.AsAt(new DateOnly(2026, 1, 5), London).Points.Single();
        Assert.Equal((DataQuality.Weak, new GroupFigures(60, 40)), (point.Quality, point.Groups));
    }

    [Fact]
    public void What_is_recorded_later_never_changes_what_was_known()
    {
        var readings =
            from count in Gen.Choose(1, 12)
            from years in Gen.Choose(2000, 2006).ArrayOf(count)
            from states in Gen.Elements(Enum.GetValues<BaselineState>()).ArrayOf(count)
            select years.Select((year, i) => Reading(i + 1, $"{year}", i, $"2026-01-{i + 1:00}T12:00:00Z", states[i])).ToArray();

        Prop.ForAll(readings.ToArbitrary(), all =>
            {
                for (var day = 1; day <= all.Length; day++)
                {
                    var then = Shown(all[..day].AsAt(new DateOnly(2026, 12, 31), London));
                    Assert.Equal(then, Shown(all.Reverse().AsAt(new DateOnly(2026, 1, day), London)));
                }
            })
            .Check(Seeded.Config(output, 300));
    }

    private static string Shown(KnownFigures known) =>
        string.Join(' ', known.Points.Append(known.Baseline?.Figure).Concat(known.Superseded.Select(b => b.Figure)).Select(p =>
            $"{p?.Period}={p?.Value}"));

    private static Period PeriodOf(string text) =>
        text.Length == 4 ? PeriodParser.Read(text)! : PeriodParser.Read(text + " financial year")!.WrittenAs(text);

    private static Reading Reading(
        int version, string period, decimal value, string recordedAt, BaselineState baseline = BaselineState.None) => new()
        {
            IndicatorId = Indicator,
            Version = version,
            Period = PeriodOf(period),
            Value = value,
            RecordedAt = DateTimeOffset.Parse(recordedAt, Figures.British),
            Baseline = baseline,
        };
}

using ClusterBot.Domain.Calendars;

namespace ClusterBot.Domain.Indicators;

/// <summary>
/// An indicator's readings, looked at as on some day. Readings are append-only: a later version for the same period corrects
/// the earlier one from the moment it was recorded, and not before.
/// </summary>
public static class ReadingHistory
{
    /// <summary>What was known at the end of the day, by the zone's clocks.</summary>
    public static KnownFigures AsAt(this IEnumerable<Reading> readings, DateOnly on, TimeZoneInfo zone) =>
        readings.KnownAt(DayEnd.Of(on, zone));

    /// <summary>What was known at the instant.</summary>
    /// <param name="readings">Of one indicator, in any order.</param>
    /// <param name="at">What was recorded later is left out.</param>
    public static KnownFigures KnownAt(this IEnumerable<Reading> readings, DateTimeOffset at)
    {
        var known = readings.Where(r => r.RecordedAt <= at).OrderBy(r => r.Version).ToList();
        var dated = known.Select(r => (Reading: r, Period: Period.Read(r.Period))).Where(r => r.Period is not null).ToList();
        var current = dated.GroupBy(r => r.Period!).ToDictionary(g => g.Key, g => g.Last().Reading);
        var baselines = dated.Where(r => r.Reading.Baseline != BaselineState.None).Select(r => Baseline(r.Reading, r.Period!)).ToList();
        return new KnownFigures(
            [.. current.Where(r => r.Value.Baseline != BaselineState.Proxy).OrderBy(r => r.Key.EndsOn).ThenBy(r => r.Key.StartsOn).Select(r => Point(r.Value, r.Key))],
            baselines.LastOrDefault() is { } last ? Corrected(last, current[last.Figure.Period]) : null,
            [.. baselines.SkipLast(1)],
            [.. known.Where(r => Period.Read(r.Period) is null).Select(r => r.Period).Distinct()]);
    }

    /// <summary>A corrected figure stays the baseline that it was, also where the correction does not say so again.</summary>
    private static BaselineFigure Corrected(BaselineFigure baseline, Reading current) =>
        baseline with { Figure = Point(current, baseline.Figure.Period) };

    private static BaselineFigure Baseline(Reading reading, Period period) => new(Point(reading, period), reading.Baseline);

    private static SeriesPoint Point(Reading reading, Period period) => new(period, reading.Value)
    {
        Quality = reading.Quality,
        Groups = reading is { GroupAhead: { } ahead, GroupBehind: { } behind } ? new GroupFigures(ahead, behind) : null,
    };
}

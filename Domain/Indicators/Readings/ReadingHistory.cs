using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Publication;

namespace ClusterBot.Domain.Indicators.Readings;

/// <summary>
/// An indicator's readings, looked at as on some day. Readings are append-only: from the moment at which it is recorded a version
/// corrects the figure of its period, moves one to it or withdraws it, and not before. What does not count is not the latest.
/// </summary>
public static class ReadingHistory
{
    /// <summary>Returns what was known at the end of the day, by the zone's clocks.</summary>
    public static KnownFigures AsAt(this IEnumerable<Reading> readings, DateOnly on, TimeZoneInfo zone) =>
        readings.KnownAt(EndOfDay.Of(on, zone));

    /// <summary>Returns what was known at the instant.</summary>
    /// <param name="readings">Of one indicator, in any order.</param>
    /// <param name="at">What was recorded later is left out.</param>
    public static KnownFigures KnownAt(this IEnumerable<Reading> readings, DateTimeOffset at)
    {
        var counting = Counting(readings, at);
        // One figure a period; a correction counts from when it was recorded, however early the file says that it was known.
        var current = Standing(counting).ToDictionary(r => r.Period);
        // A baseline filled in later does not take over from one that was recorded after it.
        var baselines = counting.Where(r => r.Baseline != BaselineState.None).OrderBy(r => r.RecordedAt).ThenBy(r => r.Version)
            .Select(r => new BaselineFigure(SeriesPoint.Of(r), r.Baseline)).ToList();
        // A corrected figure stays the baseline that it was, also where the correction does not say so again.
        var baseline = baselines.LastOrDefault() is { } last ? last with { Figure = SeriesPoint.Of(current[last.Figure.Period]) } : null;
        var points = current.Values.Where(r => r.Baseline != BaselineState.Proxy).OrderBy(r => r.Period.Order).Select(SeriesPoint.Of)
            .ToList();
        if (points.Count == 0)
        {
            return new KnownFigures([], baseline, [.. baselines.SkipLast(1)]);
        }

        var length = SeriesLength.Of(points, baseline);
        return new KnownFigures([.. points.Where(p => p.Period.Length == length)], baseline, [.. baselines.SkipLast(1)])
        {
            OfOtherLength = [.. points.Where(p => p.Period.Length != length)],
        };
    }

    /// <summary>Returns the figures that count at the instant, one a period, in no order.</summary>
    /// <param name="readings">Of one indicator, in any order.</param>
    /// <param name="at">What was recorded later is left out.</param>
    public static IEnumerable<Reading> StandingAt(IEnumerable<Reading> readings, DateTimeOffset at) => Standing(Counting(readings, at));

    /// <summary>Returns for each version that counts no more the version that ended it: its correction, withdrawal or move.</summary>
    /// <param name="series">Of one indicator, in the order of versions.</param>
    public static IReadOnlyDictionary<Reading, Reading> Ends(IReadOnlyList<Reading> series)
    {
        var ends = new Dictionary<Reading, Reading>();
        var standing = new Dictionary<Period, Reading>();
        var byVersion = series.ToDictionary(r => r.Version);
        foreach (var reading in series)
        {
            if (standing.TryGetValue(reading.Period, out var before))
            {
                ends[before] = reading;
            }

            if (reading.MovedFromVersion is { } version && byVersion.TryGetValue(version, out var from)
                && standing.Remove(from.Period, out var moved) && !moved.Period.Equals(reading.Period))
            {
                ends[moved] = reading;
            }

            standing.Remove(reading.Period);
            if (reading.Change != ReadingChange.Withdrawn)
            {
                standing[reading.Period] = reading;
            }
        }

        return ends;
    }

    /// <summary>
    /// Returns the versions of figures that stand or were corrected, in order; what was withdrawn or moved away is not among them.
    /// </summary>
    /// <param name="readings">Of one indicator, in any order.</param>
    /// <param name="at">What was recorded later is left out.</param>
    public static IReadOnlyList<Reading> Counting(IEnumerable<Reading> readings, DateTimeOffset at)
    {
        List<Reading> counting = [];
        var known = readings.Where(r => r.RecordedAt <= at).OrderBy(r => r.Version).ToList();
        foreach (var reading in known)
        {
            var gone = reading.Change switch
            {
                ReadingChange.Given or ReadingChange.Corrected => null,
                ReadingChange.Moved => known.Find(r => r.Version == reading.MovedFromVersion)?.Period,
                ReadingChange.Withdrawn => reading.Period,
                _ => throw new InvalidOperationException($"Reading {reading.Id} changes in no known way."),
            };
            if (gone is not null)
            {
                counting.RemoveAll(r => r.Period.Equals(gone));
            }

            if (reading.Change != ReadingChange.Withdrawn)
            {
                counting.Add(reading);
            }
        }

        return counting;
    }

    private static IEnumerable<Reading> Standing(IReadOnlyList<Reading> counting) =>
        counting.GroupBy(r => r.Period).Select(of => of.MaxBy(r => r.Version)!);
}

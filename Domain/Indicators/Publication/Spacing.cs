using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Publication;

/// <summary>The usual distance between a series' figures.</summary>
internal static class Spacing
{
    /// <summary>Returns the median distance between the ends of neighbouring periods, in days; for one period its own length.</summary>
    public static int UsualDays(IReadOnlyList<SeriesPoint> points)
    {
        var gaps = points.Zip(points.Skip(1), (a, b) => b.Period.EndsOn.DayNumber - a.Period.EndsOn.DayNumber).Where(days => days > 0)
            .Order().ToList();
        return gaps.Count == 0 ? points[0].Period.Days : gaps[(gaps.Count - 1) / 2];
    }

    /// <summary>Returns the number of usual distances between the two, rounded.</summary>
    public static int Periods(IReadOnlyList<SeriesPoint> points, Period from, Period to) =>
        (int)Math.Round((to.EndsOn.DayNumber - from.EndsOn.DayNumber) / (double)UsualDays(points), MidpointRounding.AwayFromZero);
}

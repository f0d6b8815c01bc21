using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Publication;

/// <summary>How far apart a series' figures usually are.</summary>
internal static class Spacing
{
    /// <summary>In days, the middle one of the distances between the ends of neighbouring periods; of one period its own length.</summary>
    public static int UsualDays(IReadOnlyList<SeriesPoint> points)
    {
        var gaps = points.Zip(points.Skip(1), (a, b) => b.Period.EndsOn.DayNumber - a.Period.EndsOn.DayNumber).Where(days => days > 0)
            .Order().ToList();
        return gaps.Count == 0 ? points[0].Period.Days : gaps[(gaps.Count - 1) / 2];
    }

    /// <summary>How many usual distances lie between the two, rounded.</summary>
    public static int Periods(IReadOnlyList<SeriesPoint> points, Period from, Period to) =>
        (int)Math.Round((to.EndsOn.DayNumber - from.EndsOn.DayNumber) / (double)UsualDays(points), MidpointRounding.AwayFromZero);
}

using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Publication;

/// <summary>
/// The length of the periods of an indicator's series, when figures for periods of several lengths are recorded: an annual figure
/// and weekly ones do not make one series, and are not counted as its periods.
/// </summary>
internal static class SeriesLength
{
    /// <summary>
    /// Returns the length of the baseline's period, if another figure has it, too; or else the most frequent, days last, because a
    /// day is what is recorded when nobody thought of a period; of equally frequent ones the longest.
    /// </summary>
    /// <param name="points">One for each period; at least one.</param>
    /// <param name="baseline">The baseline in force, if there is one.</param>
    public static PeriodLength Of(IReadOnlyCollection<SeriesPoint> points, BaselineFigure? baseline)
    {
        if (baseline is { Figure.Period: { } from }
            && points.Any(point => point.Period.Length == from.Length && !point.Period.Equals(from)))
        {
            return from.Length;
        }

        return points.GroupBy(point => point.Period.Length).OrderBy(of => of.Key.IsDay).ThenByDescending(of => of.Count())
            .ThenByDescending(of => of.Key.Months).First().Key;
    }
}

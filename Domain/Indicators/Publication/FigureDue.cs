using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Publication;

/// <summary>Tells whether a figure of an indicator is due, and so asked for.</summary>
public static class FigureDue
{
    /// <summary>
    /// Returns true when the figure that the series expects next should have been published by the day; also when neither the register
    /// nor the series tells which figure is expected.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="readings">Its readings, in any order.</param>
    /// <param name="at">What was recorded later is left out.</param>
    /// <param name="on">The day of asking, by the cluster's clocks.</param>
    public static bool IsFigureDue(this Indicator indicator, IEnumerable<Reading> readings, DateTimeOffset at, DateOnly on)
    {
        var points = readings.KnownAt(at).Points;
        return PublicationRhythm.Of(indicator, points)?.Next(points, on)?.IsDueOn(on) ?? true;
    }
}

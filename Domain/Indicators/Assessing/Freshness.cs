using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// The test whether the latest figure is still current. It is stale when two further periods have ended since its own, and three
/// months to publish them have gone by: so an annual figure for 2023 is stale from April 2026. The rule is ours; the Code of
/// Practice for Statistics asks for timeliness without a number (https://code.statisticsauthority.gov.uk/).
/// </summary>
internal static class Freshness
{
    private const int ShortestPeriod = 31;

    private const int TimeToPublish = 92;

    public static bool IsStale(IReadOnlyList<SeriesPoint> points, DateOnly on) =>
        on.DayNumber > points[^1].Period.EndsOn.DayNumber + (2 * Math.Max(Spacing.UsualDays(points), ShortestPeriod)) + TimeToPublish;
}

using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>A figure that somebody gives, or takes back.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Period">The time that it is for.</param>
/// <param name="MovedFrom">The figure of another period that it stands instead of; null when there is none.</param>
/// <param name="IsTakenBack">It is taken out of the series, and not given.</param>
/// <param name="Origin">Where it was published, and how far it can be relied on.</param>
internal sealed record GivenFigure(decimal Value, Period Period, SeriesPoint? MovedFrom, bool IsTakenBack, GivenOrigin Origin);

/// <summary>Where a figure was published, null when nobody says, and how far it can be relied on.</summary>
internal readonly record struct GivenOrigin(string? Source, DataQuality Quality)
{
    public static GivenOrigin Of(SeriesPoint? figure) => new(figure?.Source, figure?.Quality ?? DataQuality.None);

    public static GivenOrigin Of(Reading reading) => new(reading.Source, reading.Quality);
}

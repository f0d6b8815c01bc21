using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>A figure that somebody gives, or takes back.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Period">The time that it is for.</param>
/// <param name="MovedFrom">The figure of another period that it stands instead of; null when there is none.</param>
/// <param name="IsTakenBack">It is taken out of the series, and not given.</param>
internal sealed record GivenFigure(decimal Value, Period Period, SeriesPoint? MovedFrom, bool IsTakenBack);

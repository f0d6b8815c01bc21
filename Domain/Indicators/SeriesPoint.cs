namespace ClusterBot.Domain.Indicators;

/// <summary>One figure of a series, as it is known on some day.</summary>
/// <param name="Period">The time that it is for.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record SeriesPoint(Period Period, decimal Value)
{
    /// <summary>How far it can be relied on.</summary>
    public DataQuality Quality { get; init; } = DataQuality.None;

    /// <summary>The two groups behind a gap, where the indicator is one and they are known.</summary>
    public GroupFigures? Groups { get; init; }
}

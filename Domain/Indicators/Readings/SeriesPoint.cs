using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Domain.Indicators.Readings;

/// <summary>One figure of a series, as it is known on some day.</summary>
/// <param name="Period">The time that it is for.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record SeriesPoint(Period Period, decimal Value)
{
    /// <summary>The reliability of the figure.</summary>
    public DataQuality Quality { get; init; } = DataQuality.None;

    /// <summary>The two groups behind a gap, when the indicator is one and they are known.</summary>
    public GroupFigures? Groups { get; init; }

    /// <summary>The publication that it comes from; null when it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>The version that it comes from; 0 when it comes from no reading.</summary>
    public int Version { get; init; }

    /// <summary>The time when it was recorded; null when it comes from no reading.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The person who gave it; null when it came with the register.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>Returns the figure of a reading.</summary>
    public static SeriesPoint Of(Reading reading) => new(reading.Period, reading.Value)
    {
        Quality = reading.Quality,
        Groups = reading is { GroupAhead: { } ahead, GroupBehind: { } behind } ? new GroupFigures(ahead, behind) : null,
        Source = reading.Source,
        Version = reading.Version,
        RecordedAt = reading.RecordedAt,
        RecordedById = reading.RecordedById,
    };
}

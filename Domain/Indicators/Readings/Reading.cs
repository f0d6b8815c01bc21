using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Domain.Indicators.Readings;

/// <summary>
/// One figure of an indicator for a period. Append-only: every change to a figure is the next version. See
/// <see cref="ReadingHistory"/> for the versions that count.
/// </summary>
public sealed class Reading
{
    /// <summary>The longest source that is kept, in characters.</summary>
    public const int MostSource = 500;

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>The number, from 1, per indicator, in the order of recording.</summary>
    public required int Version { get; init; }

    /// <summary>The effect of this version.</summary>
    public ReadingChange Change { get; init; } = ReadingChange.Given;

    /// <summary>The version of another period that <see cref="ReadingChange.Moved"/> takes out of the series; null otherwise.</summary>
    public int? MovedFromVersion { get; init; }

    /// <summary>The figure, in the indicator's unit. For a withdrawal, the figure that is withdrawn.</summary>
    public required decimal Value { get; init; }

    /// <summary>The time that it is for.</summary>
    public required Period Period { get; init; }

    /// <summary>The time when it came to be known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The person who gave it; null for figures that came with the register.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The answer that it came with; null for figures that came otherwise.</summary>
    public Guid? AnswerId { get; init; }

    /// <summary>The publication that it comes from; null when it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>The reliability of the data system behind it.</summary>
    public DataQuality Quality { get; init; }

    /// <summary>The kind of baseline that this figure is; <see cref="BaselineState.None"/> when it is none.</summary>
    public BaselineState Baseline { get; init; }

    /// <summary>The figure of the group that fares better, when the indicator is a gap and it is known.</summary>
    public decimal? GroupAhead { get; init; }

    /// <summary>The figure of the group that fares worse, when the indicator is a gap and it is known.</summary>
    public decimal? GroupBehind { get; init; }
}

/// <summary>Effect of a version on the series. Stored by name.</summary>
public enum ReadingChange
{
    /// <summary>A figure for a period that had none.</summary>
    Given,

    /// <summary>Another figure for a period that had one.</summary>
    Corrected,

    /// <summary>The figure of another period belongs to this one: there it counts no more.</summary>
    Moved,

    /// <summary>The figure of this period counts no more.</summary>
    Withdrawn,
}

namespace ClusterBot.Domain.Indicators;

/// <summary>One figure of an indicator. Append-only: a correction is a new reading of the same period with the next version.</summary>
public sealed class Reading
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>From 1, per indicator; the highest is the current one.</summary>
    public required int Version { get; init; }

    /// <summary>The figure, in the indicator's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The period that it is for, as published or as a date: <c>2008-09</c>, <c>23 November 2026</c>. At most 40 characters.</summary>
    public required string Period { get; init; }

    /// <summary>When it came to be known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who gave it; none for figures that came with the register.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The answer that it came with; none for figures that came with the register.</summary>
    public Guid? AnswerId { get; init; }

    /// <summary>Where it was published, where known.</summary>
    public string? Source { get; init; }

    /// <summary>How far the data system behind it can be relied on.</summary>
    public DataQuality Quality { get; init; }

    /// <summary>What kind of baseline this figure is; <see cref="BaselineState.None"/> where it is none. The last one recorded is in force.</summary>
    public BaselineState Baseline { get; init; }

    /// <summary>Where the indicator is a gap: the figure of the group that fares better, where known.</summary>
    public decimal? GroupAhead { get; init; }

    /// <summary>Where the indicator is a gap: the figure of the group that fares worse, where known.</summary>
    public decimal? GroupBehind { get; init; }
}

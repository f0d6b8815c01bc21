using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Publication;

namespace ClusterBot.Domain.Indicators;

/// <summary>A measure of a PSA's outcome.</summary>
public sealed class Indicator
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The PSA that it measures.</summary>
    public required Guid PsaId { get; init; }

    /// <summary>Place in the PSA's list, from 1. Shown as for instance 16.3. It changes only for an indicator with a <see cref="Key"/>.</summary>
    public required int Position { get; set; }

    /// <summary>The register's own lasting name for it, at most 40 characters, unique in the tenant; null when the place is all that there is.</summary>
    public string? Key { get; set; }

    /// <summary>What is measured, in words.</summary>
    public required string Name { get; set; }

    /// <summary>The unit, see <see cref="MeasurementUnit"/>.</summary>
    public required MeasurementUnit Unit { get; set; }

    /// <summary>Which way is better.</summary>
    public required Direction Better { get; set; }

    /// <summary>What the SRO can do about it.</summary>
    public required Control Control { get; set; }

    /// <summary>How far the baseline can be relied on.</summary>
    public required BaselineState Baseline { get; set; }

    /// <summary>The target in words as published, or none.</summary>
    public string? Target { get; set; }

    /// <summary>How much it must move to count as changed, in its unit, where set: see <see cref="Interval"/>.</summary>
    public decimal? ChangeAmount { get; set; }

    /// <summary><see cref="ChangeAmount"/> counts once for each period since the baseline.</summary>
    public bool ChangePerPeriod { get; set; }

    /// <summary>It is a gap between two groups, so that levelling down must not count as improvement.</summary>
    public bool IsGap { get; set; }

    /// <summary>Where the definition and its first figures were published.</summary>
    public string? Source { get; set; }

    /// <summary>The figure that the target means, in its unit, where the target is one; of a range the lower end.</summary>
    public decimal? TargetValue { get; set; }

    /// <summary>What the target asks of the figure.</summary>
    public TargetKind TargetKind { get; set; }

    /// <summary>The upper end of a range to stay in; null for every other target.</summary>
    public decimal? TargetUpper { get; set; }

    /// <summary>How often it is published; null when the register does not say, and its series tells.</summary>
    public PublicationFrequency? Frequency { get; set; }

    /// <summary>Days from the end of a period to its publication, 0 or more; null when the register does not say.</summary>
    public int? PublicationLagDays { get; set; }

    /// <summary>The first day on which what produces the figures works in another way, so that a control chart begins anew; null when there is none.</summary>
    public DateOnly? ProcessChangedOn { get; set; }

    /// <summary>How far from its plan still counts as on it, either way, in its unit: 0 or more. None where there is no plan.</summary>
    public decimal? Tolerance { get; set; }

    /// <summary>When it went out of the register. It is asked about no more; what was recorded stays.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>What it is planned to be, and when.</summary>
    public ICollection<PlannedFigure> Plan { get; init; } = [];

    /// <summary>Whether it was in the register at the instant, or came back to it since.</summary>
    public bool IsAskedAboutAt(DateTimeOffset at) => ArchivedAt is not { } archived || archived > at;

    /// <summary>How much it must move to count as changed; none where it has not been set.</summary>
    public ChangeInterval? Interval() => ChangeAmount is { } amount ? new ChangeInterval(amount, ChangePerPeriod) : null;
}

/// <summary>What the SRO can do about an indicator. Shown beside the figure, so that nobody is judged on the weather.</summary>
public enum Control
{
    /// <summary>The SRO's own programmes move it.</summary>
    Controls,

    /// <summary>The SRO's programmes are one influence among several.</summary>
    Influences,

    /// <summary>It moves for reasons outside the SRO's reach.</summary>
    Neither,
}

/// <summary>Which way is better.</summary>
public enum Direction
{
    /// <summary>A higher figure is better.</summary>
    Increase,

    /// <summary>A lower figure is better.</summary>
    Decrease,
}

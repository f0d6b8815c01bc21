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

    /// <summary>
    /// Place in the PSA's list, from 1. Shown as for instance 16.3. It changes only for an indicator with a <see cref="Key"/>.
    /// </summary>
    public required int Position { get; set; }

    /// <summary>
    /// The register's own lasting name for it, at most 40 characters, unique in the tenant; null when it is known by its place
    /// alone.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>The measure, in words.</summary>
    public required string Name { get; set; }

    /// <summary>The unit, see <see cref="MeasurementUnit"/>.</summary>
    public required MeasurementUnit Unit { get; set; }

    /// <summary>The better direction.</summary>
    public required Direction Better { get; set; }

    /// <summary>The SRO's degree of control.</summary>
    public required Control Control { get; set; }

    /// <summary>The reliability of the baseline.</summary>
    public required BaselineState Baseline { get; set; }

    /// <summary>The target in words as published; null when there is none.</summary>
    public string? Target { get; set; }

    /// <summary>The amount by which it must move to count as changed, in its unit, when set: see <see cref="Interval"/>.</summary>
    public decimal? ChangeAmount { get; set; }

    /// <summary>True when <see cref="ChangeAmount"/> counts once for each period since the baseline.</summary>
    public bool ChangePerPeriod { get; set; }

    /// <summary>True when it is a gap between two groups, so that levelling down must not count as improvement.</summary>
    public bool IsGap { get; set; }

    /// <summary>The publication with the definition and its first figures.</summary>
    public string? Source { get; set; }

    /// <summary>The figure that the target means, in its unit, when the target is one; of a range the lower end.</summary>
    public decimal? TargetValue { get; set; }

    /// <summary>The demand of the target on the figure.</summary>
    public TargetKind TargetKind { get; set; }

    /// <summary>The upper end of a range to stay in; null for every other target.</summary>
    public decimal? TargetUpper { get; set; }

    /// <summary>The frequency of publication; null when the register does not say, and its series tells.</summary>
    public PublicationFrequency? Frequency { get; set; }

    /// <summary>Days from the end of a period to its publication, 0 or more; null when the register does not say.</summary>
    public int? PublicationLagDays { get; set; }

    /// <summary>
    /// The first day on which the process behind the figures works in another way, so that a control chart begins anew; null when
    /// there is none.
    /// </summary>
    public DateOnly? ProcessChangedOn { get; set; }

    /// <summary>
    /// The distance from its plan that still counts as on it, either way, in its unit: 0 or more. Null when there is no plan.
    /// </summary>
    public decimal? Tolerance { get; set; }

    /// <summary>The time when it left the register. It is asked about no more; its records stay.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The planned figures.</summary>
    public ICollection<PlannedFigure> Plan { get; init; } = [];

    /// <summary>Returns whether it was in the register at the instant, or came back to it since.</summary>
    public bool IsAskedAboutAt(DateTimeOffset at) => ArchivedAt is not { } archived || archived > at;

    /// <summary>Returns the amount by which it must move to count as changed; null when it has not been set.</summary>
    public ChangeInterval? Interval() => ChangeAmount is { } amount ? new ChangeInterval(amount, ChangePerPeriod) : null;
}

/// <summary>The SRO's control over an indicator. Shown beside the figure, so that nobody is judged on the weather.</summary>
public enum Control
{
    /// <summary>The SRO's own programmes move it.</summary>
    Controls,

    /// <summary>The SRO's programmes are one influence among several.</summary>
    Influences,

    /// <summary>It moves for reasons outside the SRO's reach.</summary>
    Neither,
}

/// <summary>The better direction.</summary>
public enum Direction
{
    /// <summary>A higher figure is better.</summary>
    Increase,

    /// <summary>A lower figure is better.</summary>
    Decrease,
}

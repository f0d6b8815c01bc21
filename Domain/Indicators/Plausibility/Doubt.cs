using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Domain.Indicators.Plausibility;

/// <summary>
/// Something about a figure or a series that can be read and is unlikely: asked about once, and accepted when it is right.
/// </summary>
/// <param name="Reason">What is unlikely.</param>
public sealed record Doubt(DoubtReason Reason)
{
    /// <summary>The figure in doubt, in the indicator's unit; null when it is not one figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value that the figure is held against, in the indicator's unit; null when there is none.</summary>
    public decimal? Against { get; init; }

    /// <summary>The value of the figure with the likeliest slip put right; null when there is no such slip.</summary>
    public decimal? PerhapsMeant { get; init; }

    /// <summary>The period in doubt; null when it is the indicator as a whole.</summary>
    public Period? Period { get; init; }

    /// <summary>The period of the value that it is held against; null when that has none.</summary>
    public Period? AgainstPeriod { get; init; }

    /// <summary>The day on which the figure is said to have been known; null when that is not in doubt.</summary>
    public DateOnly? KnownOn { get; init; }
}

/// <summary>The kind of doubt. Stored and counted by name.</summary>
public enum DoubtReason
{
    /// <summary>
    /// A percentage from 0 to 1 that seems to be a fraction: <see cref="Doubt.PerhapsMeant"/> is a hundred times as much.
    /// </summary>
    FractionForPercentage,

    /// <summary>A hundred times its neighbours or more, or a hundredth or less: perhaps another scale, as pounds for millions.</summary>
    ScaleOfNeighbours,

    /// <summary>A hundred times the target or more, or a hundredth or less.</summary>
    ScaleOfTarget,

    /// <summary>Much farther from the last figure than the series usually moves.</summary>
    FarFromNeighbours,

    /// <summary>A percentage of exactly 0 or 100 where the neighbours are neither.</summary>
    EndOfScale,

    /// <summary>A percentage outside 0 to 100.</summary>
    OutsideOfScale,

    /// <summary>A period of another length than the series.</summary>
    MixedLengths,

    /// <summary>A period that overlaps the one before in a series whose periods otherwise do not.</summary>
    OverlappingPeriods,

    /// <summary>Known before its period had ended; <see cref="Doubt.KnownOn"/> is the day.</summary>
    KnownBeforeItsEnd,

    /// <summary>The target is worse than the baseline, by the direction that is called better.</summary>
    TargetBehindBaseline,

    /// <summary>More than one figure is called a baseline of the same kind.</summary>
    SeveralBaselines,

    /// <summary>A baseline is declared and no figure is called one.</summary>
    BaselineNotGiven,

    /// <summary>A figure is called a baseline, and the register declares none.</summary>
    BaselineNotDeclared,

    /// <summary>The gap is not the difference between its two groups' figures.</summary>
    GapAgainstGroups,

    /// <summary>Figures of two groups are given, and the indicator is no gap; <see cref="Doubt.Against"/> is the one ahead.</summary>
    GroupsOfNoGap,

    /// <summary>The group ahead is behind, other than in the rest of the series.</summary>
    GroupsExchanged,

    /// <summary>A gap for which more is called better.</summary>
    GapToWiden,
}

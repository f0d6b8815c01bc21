using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Domain.Indicators.Plausibility;

/// <summary>A figure to be looked at before it is recorded, or one of a series that is.</summary>
/// <param name="Period">For which time.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record FigureInDoubt(Period Period, decimal Value)
{
    /// <summary>The kind of baseline that it is called.</summary>
    public BaselineState Baseline { get; init; }

    /// <summary>The two groups behind a gap; null when they are not given.</summary>
    public GroupFigures? Groups { get; init; }

    /// <summary>The day on which it came to be known; null when it is not said.</summary>
    public DateOnly? KnownOn { get; init; }
}

/// <summary>The facts known about an indicator besides its figures.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Better">Which way is better.</param>
public sealed record DoubtContext(MeasurementUnit Unit, Direction Better)
{
    /// <summary>The figure that the target means; null when there is none.</summary>
    public decimal? TargetValue { get; init; }

    /// <summary>The demand of the target: one to stay at a value can be behind the baseline.</summary>
    public TargetKind TargetKind { get; init; }

    /// <summary>The baseline that the register declares.</summary>
    public BaselineState Baseline { get; init; }

    /// <summary>True when it is a gap between two groups.</summary>
    public bool IsGap { get; init; }

    /// <summary>Returns the facts known about the indicator.</summary>
    public static DoubtContext Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new DoubtContext(indicator.Unit, indicator.Better)
        {
            TargetValue = indicator.TargetValue,
            TargetKind = indicator.TargetKind,
            Baseline = indicator.Baseline,
            IsGap = indicator.IsGap,
        };
    }
}

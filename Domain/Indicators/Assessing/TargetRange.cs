namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>A target to keep: to stay at a value or above, at one or below, or between two.</summary>
/// <param name="Lower">The lowest figure that keeps it; null when it has no lower end.</param>
/// <param name="Upper">The highest figure that keeps it; null when it has no upper end.</param>
/// <param name="Tolerance">How far outside still counts as kept, in the indicator's unit: 0 or more.</param>
public sealed record TargetRange(decimal? Lower, decimal? Upper, decimal Tolerance)
{
    /// <summary>Returns the range of the indicator's target; null when it is a target to reach, or there is none.</summary>
    public static TargetRange? Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var tolerance = indicator.Tolerance ?? 0;
        return indicator.TargetValue is not { } value ? null : indicator.TargetKind switch
        {
            TargetKind.Reach => null,
            TargetKind.AtOrAbove => new TargetRange(value, null, tolerance),
            TargetKind.AtOrBelow => new TargetRange(null, value, tolerance),
            TargetKind.Within => new TargetRange(value, indicator.TargetUpper, tolerance),
            _ => throw new InvalidOperationException($"No such kind of target: {indicator.TargetKind}."),
        };
    }

    /// <summary>Returns how far outside the range the figure lies; 0 within it.</summary>
    public decimal Outside(decimal value) => value < Lower ? Lower.Value - value : value > Upper ? value - Upper.Value : 0;

    /// <summary>The range in words: <c>at or above 95</c>, <c>from 40 to 60</c>.</summary>
    internal string InWords() => (Lower, Upper) switch
    {
        ({ } lower, { } upper) => $"from {AssessmentText.Number(lower)} to {AssessmentText.Number(upper)}",
        ({ } lower, null) => $"at or above {AssessmentText.Number(lower)}",
        (null, { } upper) => $"at or below {AssessmentText.Number(upper)}",
        _ => "anywhere",
    };
}

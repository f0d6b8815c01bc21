using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>Everything that a method may look at.</summary>
public sealed record AssessmentBasis
{
    /// <summary>The figures known at the time of the judgement.</summary>
    public required KnownFigures Known { get; init; }

    /// <summary>The better direction.</summary>
    public required Direction Better { get; init; }

    /// <summary>The amount of change that counts, for <see cref="AssessmentMethod.ChangeInterval"/>.</summary>
    public ChangeInterval? Interval { get; init; }

    /// <summary>The planned values, for <see cref="AssessmentMethod.Trajectory"/>.</summary>
    public Trajectory? Plan { get; init; }

    /// <summary>The target to stay at, above, below or within; null for a target to reach, and when there is none.</summary>
    public TargetRange? Range { get; init; }

    /// <summary>The first day on which the process behind the figures works in another way; null when it has not changed.</summary>
    public DateOnly? ProcessChangedOn { get; init; }

    /// <summary>True when the indicator is a gap between two groups.</summary>
    public bool IsGap { get; init; }

    /// <summary>The day of the judgement. Null leaves the age of the figures out of account, as for a report of its time.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>Collects the basis for judging an indicator.</summary>
    /// <param name="indicator">The indicator; its own plan need not be there.</param>
    /// <param name="plan">Its planned figures, on different days; empty where it has no plan.</param>
    /// <param name="known">What was known of it.</param>
    /// <param name="judgedOn">The day of the judgement.</param>
    public static AssessmentBasis Of(Indicator indicator, IReadOnlyCollection<PlannedFigure> plan, KnownFigures known, DateOnly judgedOn) =>
        new()
        {
            Known = known,
            Better = indicator.Better,
            Interval = indicator.Interval(),
            Plan = plan.Count == 0
                ? null
                : new Trajectory(plan.Select(planned => new PlannedValue(planned.On, planned.Value)), indicator.Tolerance ?? 0),
            Range = TargetRange.Of(indicator),
            ProcessChangedOn = indicator.ProcessChangedOn,
            IsGap = indicator.IsGap,
            JudgedOn = judgedOn,
        };
}

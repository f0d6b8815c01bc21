namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>All that a method may look at.</summary>
public sealed record AssessmentBasis
{
    /// <summary>What was known when the judgement is made.</summary>
    public required KnownFigures Known { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Better { get; init; }

    /// <summary>How much change counts, for <see cref="AssessmentMethod.ChangeInterval"/>.</summary>
    public ChangeInterval? Interval { get; init; }

    /// <summary>The planned values, for <see cref="AssessmentMethod.Trajectory"/>.</summary>
    public Trajectory? Plan { get; init; }

    /// <summary>The indicator is a gap between two groups.</summary>
    public bool IsGap { get; init; }

    /// <summary>The day of the judgement. None leaves the age of the figures out of account, as for a report of its time.</summary>
    public DateOnly? JudgedOn { get; init; }
}

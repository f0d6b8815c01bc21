namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>How an indicator is judged. Stored by name; a name is never reused.</summary>
public enum AssessmentMethod
{
    /// <summary>The latest figure against the base year's: see <see cref="ChangeIntervalMethod"/>.</summary>
    ChangeInterval,

    /// <summary>The latest figure against the plan's: see <see cref="TrajectoryMethod"/>.</summary>
    Trajectory,

    /// <summary>The latest figures against the usual variation: see <see cref="ControlChartMethod"/>.</summary>
    ControlChart,
}

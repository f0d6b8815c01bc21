namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>What a method finds.</summary>
public enum ComputedStatus
{
    /// <summary>Moved the right way, by more than counts as nothing.</summary>
    Improving,

    /// <summary>Not moved in a way that matters.</summary>
    NoChange,

    /// <summary>Moved the wrong way, by more than counts as nothing.</summary>
    Worsening,

    /// <summary>Better than planned, beyond the tolerance. From a trajectory alone, as are the next two.</summary>
    AheadOfPlan,

    /// <summary>As planned, within the tolerance.</summary>
    OnPlan,

    /// <summary>Worse than planned, beyond the tolerance.</summary>
    BehindPlan,
}

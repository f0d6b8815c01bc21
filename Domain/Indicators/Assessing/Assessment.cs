namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>The statement about an indicator: a verdict, or the reason why there is none.</summary>
public abstract record Assessment
{
    private Assessment()
    {
    }

    /// <summary>The explanation in a sentence or two, for anybody: the figures compared, and what they are held against.</summary>
    public required string Because { get; init; }

    /// <summary>The warnings to know before relying on it, a sentence each.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>The data carry a verdict.</summary>
    /// <param name="Status">What was found.</param>
    /// <param name="HasImproved">True when it counts as improved in the rating of the whole PSA.</param>
    public sealed record Verdict(ComputedStatus Status, bool HasImproved) : Assessment
    {
        /// <summary>True when the latest figure is the baseline: nothing has moved because nothing has been measured since.</summary>
        public bool IsOfBaselineAlone { get; init; }
    }

    /// <summary>The data carry no verdict.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NoVerdict(NoVerdictReason Reason) : Assessment;
}

/// <summary>The result of a method.</summary>
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

/// <summary>The reason why the data cannot carry a verdict.</summary>
public enum NoVerdictReason
{
    /// <summary>There is no figure at all.</summary>
    NoFigure,

    /// <summary>There is no baseline to compare with.</summary>
    NoBaseline,

    /// <summary>There is a baseline, and nothing measured since.</summary>
    NothingSinceBaseline,

    /// <summary>There are too few figures for the method.</summary>
    TooFewPoints,

    /// <summary>The latest figure is too old to say how things are.</summary>
    Stale,

    /// <summary>There is no target and no plan, or the plan has not begun.</summary>
    NoTarget,

    /// <summary>The amount of change that counts has not been set.</summary>
    NoChangeInterval,

    /// <summary>Some signs point one way and some the other.</summary>
    MixedSignals,
}

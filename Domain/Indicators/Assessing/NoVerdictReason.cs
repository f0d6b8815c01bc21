namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>Why the data cannot carry a verdict.</summary>
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

    /// <summary>How much change would count has not been set.</summary>
    NoChangeInterval,

    /// <summary>Some signs point one way and some the other.</summary>
    MixedSignals,
}

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>What is to be said of an indicator: a verdict, or why there is none.</summary>
public abstract record Assessment
{
    private Assessment()
    {
    }

    /// <summary>In a sentence or two, for anybody: the figures compared, and what they are held against.</summary>
    public required string Because { get; init; }

    /// <summary>What one must know before relying on it, a sentence each.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>The data carry a verdict.</summary>
    /// <param name="Status">What was found.</param>
    /// <param name="HasImproved">Whether it counts as improved in the rating of the whole PSA.</param>
    public sealed record Verdict(ComputedStatus Status, bool HasImproved) : Assessment
    {
        /// <summary>The latest figure is the baseline: nothing has moved because nothing has been measured since.</summary>
        public bool IsOfBaselineAlone { get; init; }
    }

    /// <summary>They do not.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NoVerdict(NoVerdictReason Reason) : Assessment;
}

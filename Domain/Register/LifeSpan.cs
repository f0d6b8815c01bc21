namespace ClusterBot.Domain.Register;

/// <summary>How long it takes until an agreement's outcome can be seen. Stored by name.</summary>
public enum LifeSpan
{
    /// <summary>Within one spending period: three years or less.</summary>
    SpendingPeriod,

    /// <summary>Three to ten years.</summary>
    Decade,

    /// <summary>More than ten years: a generation, a climate.</summary>
    Generation,
}

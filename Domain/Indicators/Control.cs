namespace ClusterBot.Domain.Indicators;

/// <summary>What the SRO can do about an indicator. Shown beside the figure, so that nobody is judged on the weather.</summary>
public enum Control
{
    /// <summary>The SRO's own programmes move it.</summary>
    Controls,

    /// <summary>The SRO's programmes are one influence among several.</summary>
    Influences,

    /// <summary>It moves for reasons outside the SRO's reach.</summary>
    Neither,
}

namespace ClusterBot.Domain.Indicators.Publication;

/// <summary>The frequency with which figures of an indicator are published. Stored by name.</summary>
public enum PublicationFrequency
{
    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Every six months.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Annual,

    /// <summary>Every two years.</summary>
    Biennial,
}

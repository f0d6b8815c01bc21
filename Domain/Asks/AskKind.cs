namespace ClusterBot.Domain.Asks;

/// <summary>What kind of thing is asked for. Stored by name; a name is never reused.</summary>
public enum AskKind
{
    /// <summary>Data that another department holds.</summary>
    Data,

    /// <summary>People, money or systems of another department.</summary>
    Resources,

    /// <summary>What one PSA does gets in the way of another.</summary>
    Tension,

    /// <summary>Something that only the Centre can do.</summary>
    CentralSupport,
}

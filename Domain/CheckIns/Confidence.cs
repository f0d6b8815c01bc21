namespace ClusterBot.Domain.CheckIns;

/// <summary>How sure somebody is of what they answered. Stored by name; a name is never reused.</summary>
public enum Confidence
{
    /// <summary>Would defend it in public.</summary>
    High,

    /// <summary>Probably right.</summary>
    Medium,

    /// <summary>A first impression.</summary>
    Low,
}

namespace ClusterBot.Domain.Indicators;

/// <summary>The demand of a target on the figure. Stored by name.</summary>
public enum TargetKind
{
    /// <summary>To come to the value, from the worse side.</summary>
    Reach,

    /// <summary>To stay at the value or above.</summary>
    AtOrAbove,

    /// <summary>To stay at the value or below.</summary>
    AtOrBelow,

    /// <summary>To stay from the value to the upper one.</summary>
    Within,
}

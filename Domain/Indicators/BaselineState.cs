namespace ClusterBot.Domain.Indicators;

/// <summary>How far an indicator's baseline can be relied on.</summary>
public enum BaselineState
{
    /// <summary>There is no first figure to compare with.</summary>
    None,

    /// <summary>Something close to the indicator was measured instead.</summary>
    Proxy,

    /// <summary>A first figure that may still be revised.</summary>
    Provisional,

    /// <summary>A first figure that stands.</summary>
    Final,
}

using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators;

/// <summary>The figure that later ones are compared with.</summary>
/// <param name="Figure">The figure and its period.</param>
/// <param name="State">How far it can be relied on; never <see cref="BaselineState.None"/>.</param>
public sealed record BaselineFigure(SeriesPoint Figure, BaselineState State);

/// <summary>The reliability of an indicator's baseline.</summary>
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

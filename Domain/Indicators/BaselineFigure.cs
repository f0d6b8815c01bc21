namespace ClusterBot.Domain.Indicators;

/// <summary>The figure that later ones are compared with.</summary>
/// <param name="Figure">The figure and its period.</param>
/// <param name="State">How far it can be relied on; never <see cref="BaselineState.None"/>.</param>
public sealed record BaselineFigure(SeriesPoint Figure, BaselineState State);

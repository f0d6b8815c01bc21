namespace ClusterBot.Domain.Indicators;

/// <summary>Which way is better.</summary>
public enum Direction
{
    /// <summary>A higher figure is better.</summary>
    Increase,

    /// <summary>A lower figure is better.</summary>
    Decrease,
}

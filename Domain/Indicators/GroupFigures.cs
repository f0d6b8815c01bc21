namespace ClusterBot.Domain.Indicators;

/// <summary>The two groups' own figures behind a gap, in one unit.</summary>
/// <param name="Ahead">Of the group that fares better.</param>
/// <param name="Behind">Of the group that fares worse.</param>
public sealed record GroupFigures(decimal Ahead, decimal Behind);

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>What a plan promises for a day.</summary>
/// <param name="On">The day, usually the last of a period.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record PlannedValue(DateOnly On, decimal Value);

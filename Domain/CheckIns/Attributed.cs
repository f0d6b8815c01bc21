namespace ClusterBot.Domain.CheckIns;

/// <summary>Something that was said in a check-in, with who said it and when.</summary>
/// <param name="Value">The words, the figure or the judgement.</param>
/// <param name="ById">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version of the answer in which it was said.</param>
public sealed record Attributed<T>(T Value, Guid ById, DateTimeOffset At, int Version);

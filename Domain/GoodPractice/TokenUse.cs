namespace ClusterBot.Domain.GoodPractice;

/// <summary>What a language model charged for, in its own tokens.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Output">Tokens written.</param>
public sealed record TokenUse(int Input, int Output);

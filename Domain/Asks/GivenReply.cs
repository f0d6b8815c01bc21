namespace ClusterBot.Domain.Asks;

/// <summary>A reply as it is given.</summary>
/// <param name="Reply">Yes, in part or no.</param>
/// <param name="Text">In words, at most <see cref="Ask.MostText"/> characters.</param>
/// <param name="GivenOn">The day on which what was asked for is given, where there is one.</param>
public sealed record GivenReply(AskReply Reply, string Text, DateOnly? GivenOn);

namespace ClusterBot.Cards.GoodPractice;

/// <summary>A message that is cited.</summary>
/// <param name="MessageId">The channel's id: the same message has the same number wherever it is cited.</param>
/// <param name="Author">May be empty.</param>
/// <param name="PostedAt">Local.</param>
/// <param name="Text">As typed, any length.</param>
/// <param name="Quote">The words of it that say so, if they are known.</param>
/// <param name="Link">Where it can be read in its thread.</param>
public sealed record SourceView(string MessageId, string Author, DateTimeOffset PostedAt, string Text, string? Quote, Uri Link);

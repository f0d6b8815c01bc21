namespace ClusterBot.Domain.GoodPractice;

/// <summary>The message that a point rests on.</summary>
/// <param name="MessageId">The <see cref="ThreadMessage.Id"/> of the cited message.</param>
/// <param name="Quote">The words of that message that say it, verbatim apart from white space; null when only the message is known.</param>
public sealed record Citation(string MessageId, string? Quote = null);

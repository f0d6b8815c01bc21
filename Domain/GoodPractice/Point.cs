namespace ClusterBot.Domain.GoodPractice;

/// <summary>One statement of a summary.</summary>
/// <param name="Text">A sentence or two of plain text.</param>
/// <param name="Citations">What it rests on, the strongest first; never empty in a <see cref="Summary"/>.</param>
public sealed record Point(string Text, IReadOnlyList<Citation> Citations);

/// <summary>The message that a point rests on.</summary>
/// <param name="MessageId">The <see cref="ThreadMessage.Id"/> of the cited message.</param>
/// <param name="Quote">The words of that message that say it, verbatim apart from white space; null when only the message is known.</param>
public sealed record Citation(string MessageId, string? Quote = null);

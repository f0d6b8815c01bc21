namespace ClusterBot.Domain.GoodPractice;

/// <summary>One statement of a summary.</summary>
/// <param name="Text">A sentence or two of plain text.</param>
/// <param name="Citations">What it rests on, the strongest first; never empty in a <see cref="Summary"/>.</param>
public sealed record Point(string Text, IReadOnlyList<Citation> Citations);

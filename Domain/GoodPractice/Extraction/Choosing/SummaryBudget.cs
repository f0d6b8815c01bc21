namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>The room for a summary; both bounds hold.</summary>
/// <param name="Words">The largest number of words.</param>
/// <param name="Points">The largest number of points.</param>
internal sealed record SummaryBudget(int Words, int Points = int.MaxValue);

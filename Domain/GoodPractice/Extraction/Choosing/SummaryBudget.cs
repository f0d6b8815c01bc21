namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>The room for a summary; both bounds hold.</summary>
/// <param name="Words">The largest number of words.</param>
/// <param name="Points">The largest number of points.</param>
internal sealed record SummaryBudget(int Words, int Points = int.MaxValue)
{
    /// <summary>A point has room for a question and its answer, or a claim and what limits it.</summary>
    private const int WordsOfPoint = 60;

    /// <summary>Returns room for a number of points on a card.</summary>
    public static SummaryBudget Of(int points) => new(points * WordsOfPoint, points);
}

using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>Chooses what a summary of one thread shows.</summary>
internal static class ThreadChoice
{
    private const int PerMessage = 2;
    private const int QuestionsPerPerson = 1;

    /// <summary>Returns the units in the order in which they are read.</summary>
    public static IReadOnlyList<Unit> Choose(ThreadWeights weights, SummaryBudget budget)
    {
        var units = weights.Pool.Sentences.Select(s => new Unit([s])).ToList();
        var choice = new GreedyChoice(weights, budget, new SelectionLimits(PerMessage, QuestionsPerPerson));
        choice.Fill(units);
        return InReadingOrder(choice.Chosen);
    }

    /// <summary>Chooses by the expected gain alone, any sentence: the measure of what the rules of a reader cost.</summary>
    public static IReadOnlyList<Unit> ChooseByGainAlone(ThreadWeights weights, SummaryBudget budget)
    {
        var choice = new GreedyChoice(weights, budget, new SelectionLimits(int.MaxValue, int.MaxValue));
        choice.Fill([.. weights.Pool.Sentences.Select(sentence => new Unit([sentence], withHeads: false))]);
        return InReadingOrder(choice.Chosen);
    }

    private static List<Unit> InReadingOrder(IEnumerable<Unit> units) => [.. units.OrderBy(unit => unit.First.Number)];
}

using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>Chooses what a summary of one thread shows.</summary>
internal static class ThreadChoice
{
    private const int PerMessage = 2;
    private const int QuestionsPerPerson = 1;

    /// <summary>Returns the units in the order in which they are read: the question of the thread first.</summary>
    public static IReadOnlyList<Unit> Choose(ThreadWeights weights, SummaryBudget budget)
    {
        var standings = StandingRules.Of(weights.Pool);
        var units = new UnitList(weights, standings).All;
        if (units.Count == 0)
        {
            units = [.. weights.Pool.Sentences.Where(s => standings[s.Number] == Standing.NotWhole).Select(s => new Unit([s]))];
        }

        var choice = new GreedyChoice(weights, budget, new SelectionLimits(PerMessage, QuestionsPerPerson));
        choice.TakeBest(units.Where(unit => IsQuestionOf(weights.Pool, unit)));
        TakeLastDecision(choice, units);
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

    /// <summary>Returns whether a unit begins with the question of the thread: its first message asks it, and it is about the subject.</summary>
    private static bool IsQuestionOf(SentencePool pool, Unit unit) => unit.First is { Place: 0, IsQuestion: true }
        && (pool.Subject.Count == 0 || unit.First.Words.Any(pool.Subject.Contains));

    private static void TakeLastDecision(GreedyChoice choice, IReadOnlyList<Unit> units)
    {
        var decisions = units.Where(unit => unit.Parts.Any(part => !part.IsQuestion && Decisions.Is(part.Text))).ToList();
        if (decisions.Count > 0)
        {
            var last = decisions.Max(unit => unit.First.Place);
            choice.TakeBest(decisions.Where(unit => unit.First.Place == last));
        }
    }

    private static List<Unit> InReadingOrder(IReadOnlyList<Unit> units) =>
        [.. units.OrderBy(unit => unit.First.Place == 0 && unit.First.IsQuestion ? 0 : 1).ThenBy(unit => unit.First.Number)];
}

using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>Chooses what a summary of one thread shows.</summary>
internal sealed class ThreadChoice
{
    private const int PerMessage = 2;
    private const int QuestionsPerPerson = 1;

    private readonly ThreadWeights _weights;
    private readonly IReadOnlyList<Unit> _units;

    public ThreadChoice(ThreadWeights weights)
    {
        _weights = weights;
        Standings = StandingRules.Of(weights.Pool);
        var overlap = new TermOverlap(weights.Pool);
        Sameness = new Sameness(weights.Pool, overlap);
        _units = new UnitList(weights, Standings, overlap).All;
    }

    /// <summary>The standing of each sentence.</summary>
    public Standing[] Standings { get; }

    public Sameness Sameness { get; }

    /// <summary>The number of units that could be shown.</summary>
    public int Candidates => _units.Count;

    /// <summary>Returns the units in the order in which they are read: the question of the thread first.</summary>
    public IReadOnlyList<Unit> Choose(SummaryBudget budget)
    {
        var choice = new GreedyChoice(_weights, budget, new SelectionLimits(PerMessage, QuestionsPerPerson, Sameness));
        choice.TakeBest(_units.Where(IsQuestionOfThread));
        TakeLastDecision(choice);
        choice.Fill(_units);
        return [.. choice.Chosen.OrderBy(unit => IsQuestionOfThread(unit) ? 0 : 1).ThenBy(unit => unit.First.Number)];
    }

    /// <summary>Chooses by the expected gain alone, any sentence: the measure of what the rules of a reader cost.</summary>
    public static IReadOnlyList<Unit> ChooseByGainAlone(ThreadWeights weights, SummaryBudget budget)
    {
        var choice = new GreedyChoice(weights, budget, new SelectionLimits(int.MaxValue, int.MaxValue, sameness: null));
        choice.Fill([.. weights.Pool.Sentences.Select(sentence => new Unit([sentence], withHeads: false))]);
        return [.. choice.Chosen.OrderBy(unit => unit.First.Number)];
    }

    /// <summary>Returns what a unit is expected to add to an empty summary, per word.</summary>
    public double WorthOf(Unit unit) => unit.Parts.Average(_weights.GainPerWord);

    /// <summary>
    /// Returns whether a unit begins with the question of the thread: its first message asks it, and it is about the subject.
    /// </summary>
    private bool IsQuestionOfThread(Unit unit) => unit.First is { Place: 0, IsQuestion: true }
        && (_weights.Pool.Subject.Count == 0 || unit.First.Words.Any(_weights.Pool.Subject.Contains));

    private void TakeLastDecision(GreedyChoice choice)
    {
        var decisions = _units.Where(unit => unit.Parts.Any(part => !part.IsQuestion && Decisions.Is(part.Text))).ToList();
        if (decisions.Count > 0)
        {
            var last = decisions.Max(unit => unit.First.Place);
            choice.TakeBest(decisions.Where(unit => unit.First.Place == last));
        }
    }
}

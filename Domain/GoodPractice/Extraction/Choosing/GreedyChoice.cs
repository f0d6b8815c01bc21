using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>Chooses units of a thread one by one, by the words and pairs of a person's summary that each is expected to add per word.</summary>
internal sealed class GreedyChoice(ThreadWeights weights, SummaryBudget budget, SelectionLimits limits)
{
    private readonly HashSet<int> _words = [];
    private readonly HashSet<long> _pairs = [];
    private readonly HashSet<int> _messages = [];
    private readonly HashSet<int> _sentences = [];
    private readonly List<Unit> _chosen = [];
    private int _length;

    public IReadOnlyList<Unit> Chosen => _chosen;

    /// <summary>Takes a unit if there is room for it.</summary>
    public bool TryTake(Unit unit)
    {
        if (!Fits(unit))
        {
            return false;
        }

        _words.UnionWith(unit.Words);
        _pairs.UnionWith(unit.Pairs);
        foreach (var part in unit.Parts)
        {
            _messages.Add(part.Place);
            _sentences.Add(part.Number);
            limits.Count(part);
        }

        _length += unit.Length;
        _chosen.Add(unit);
        return true;
    }

    /// <summary>Takes the best that fits, if one does.</summary>
    public void TakeBest(IEnumerable<Unit> units)
    {
        if (units.Where(Fits).MaxBy(GainPerWord) is { } best)
        {
            TryTake(best);
        }
    }

    /// <summary>Takes the best that still fits until nothing does.</summary>
    public void Fill(IReadOnlyList<Unit> units)
    {
        while (units.Where(Fits).MaxBy(GainPerWord) is { } best)
        {
            TryTake(best);
        }
    }

    private bool Fits(Unit unit) => _chosen.Count < budget.Points && _length + unit.Length <= budget.Words
        && !unit.Parts.Any(part => _sentences.Contains(part.Number)) && limits.Allow(unit);

    private double GainPerWord(Unit unit)
    {
        var choice = weights.Constants.Choice;
        var gain = NewWords(unit)
            + (choice.Pair * NewPairs(unit))
            + (choice.Sentence * unit.Parts.Sum(part => part.Words.Length * weights.WorthOf(part)))
            + (choice.Message * unit.Parts.Select(part => part.Place).Distinct().Count(place => !_messages.Contains(place)));
        return gain * (Dangling.GoesOn(unit.First.Text) ? choice.Dangling : 1) / unit.Length;
    }

    private double NewWords(Unit unit)
    {
        var sum = 0.0;
        foreach (var word in unit.Words)
        {
            sum += _words.Contains(word) ? 0 : weights.Likelihoods.OfWord(word);
        }

        return sum;
    }

    private double NewPairs(Unit unit)
    {
        var sum = 0.0;
        foreach (var pair in unit.Pairs)
        {
            sum += _pairs.Contains(pair) ? 0 : weights.Likelihoods.OfPair((int)(pair >> 32), (int)pair);
        }

        return sum;
    }
}

using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>
/// Chooses units of a thread one by one, by the words and pairs of a person's summary that each is expected to add per word.
/// </summary>
internal sealed class GreedyChoice(ThreadWeights weights, SummaryBudget budget, SelectionLimits limits)
{
    private readonly HashSet<int> _words = [];
    private readonly HashSet<long> _pairs = [];
    private readonly HashSet<int> _messages = [];
    private readonly HashSet<int> _authors = [];
    private readonly List<Unit> _chosen = [];
    private int _length;

    public IReadOnlyList<Unit> Chosen => _chosen;

    /// <summary>Takes the best that fits, if one does.</summary>
    public bool TakeBest(IEnumerable<Unit> units)
    {
        if (units.Where(Fits).MaxBy(GainPerWord) is not { } best)
        {
            return false;
        }

        Take(best);
        return true;
    }

    /// <summary>Takes the best that still fits until nothing does.</summary>
    public void Fill(IReadOnlyList<Unit> units)
    {
        while (TakeBest(units))
        {
        }
    }

    private void Take(Unit unit)
    {
        var absorbed = _chosen.Where(unit.Overlaps).ToList();
        foreach (var part in unit.Parts.Where(part => !absorbed.Exists(other => other.Parts.Contains(part))))
        {
            _messages.Add(part.Place);
            _authors.Add(part.Author);
            limits.Count(part);
        }

        _words.UnionWith(unit.Words);
        _pairs.UnionWith(unit.Pairs);
        _length += AddedLength(unit);
        _chosen.RemoveAll(absorbed.Contains);
        _chosen.Add(unit);
    }

    /// <summary>
    /// Returns whether there is room. A unit takes the place of those of which it shows all, such as a claim now with its limit.
    /// </summary>
    private bool Fits(Unit unit)
    {
        var overlapping = _chosen.Where(unit.Overlaps).ToList();
        return overlapping.TrueForAll(other => other.Parts.Count < unit.Parts.Count && other.Parts.All(unit.Parts.Contains))
            && _chosen.Count - overlapping.Count < budget.Points
            && _length + AddedLength(unit) <= budget.Words
            && limits.Allow(unit, [.. unit.Parts.Where(part => !overlapping.Exists(other => other.Parts.Contains(part)))]);
    }

    private int AddedLength(Unit unit) => unit.Length - _chosen.Where(unit.Overlaps).Sum(other => other.Length);

    private double GainPerWord(Unit unit)
    {
        var choice = weights.Constants.Choice;
        var gain = NewWords(unit)
            + (choice.Pair * NewPairs(unit))
            + (choice.Sentence * unit.Parts.Sum(part => part.Words.Length * weights.WorthOf(part)))
            + (choice.Message * unit.Parts.Select(part => part.Place).Distinct().Count(place => !_messages.Contains(place)))
            + (choice.Author * unit.Parts.Select(part => part.Author).Distinct().Count(author => !_authors.Contains(author)));
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

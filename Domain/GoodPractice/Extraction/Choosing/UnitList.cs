using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>Makes units of the sentences of a thread: each with what a reader must see beside it.</summary>
internal sealed class UnitList
{
    private const int FewestOfNearlyWhole = 8;

    private readonly SentencePool _pool;
    private readonly Standing[] _standings;
    private readonly Answers _answers;
    private readonly Counterparts _counterparts;

    public UnitList(ThreadWeights weights, Standing[] standings, TermOverlap overlap)
    {
        var pool = weights.Pool;
        _pool = pool;
        _standings = standings;
        _answers = new Answers(weights, standings, overlap);
        _counterparts = new Counterparts(pool, standings, overlap);
        var units = pool.Sentences.Where(CanBegin).Select(Of).ToList();
        // What limits a claim of the same message is shown with the claim, and not by itself.
        var beside = units
            .SelectMany(unit => unit.Parts.Skip(1).Where(part => part.Place == unit.First.Place && Limits.Is(part.Text)))
            .ToHashSet();
        All = [.. units.Where(unit => unit.Parts.Count > 1 || !beside.Contains(unit.First))];
        if (All.Count == 0)
        {
            All = [.. pool.Sentences.Where(IsNearlyWhole).Select(sentence => new Unit([sentence]))];
        }
    }

    public IReadOnlyList<Unit> All { get; }

    private bool CanBegin(PooledSentence sentence) => _standings[sentence.Number] is Standing.Alone or Standing.BehindPrevious;

    /// <summary>
    /// Returns whether a sentence will do where a thread has no better one: it ends, though it may begin with a small letter.
    /// </summary>
    private bool IsNearlyWhole(PooledSentence sentence) => _standings[sentence.Number] == Standing.NotWhole
        && sentence.Words.Length >= FewestOfNearlyWhole && (sentence.Text[^1] is '.' or '!' or '?');

    private Unit Of(PooledSentence sentence)
    {
        var parts = new List<PooledSentence>();
        if (_standings[sentence.Number] == Standing.BehindPrevious)
        {
            parts.Add(_pool.Sentences[sentence.Number - 1]);
        }

        parts.Add(sentence);
        if (sentence.IsQuestion && _answers.To(sentence) is { } answer)
        {
            parts.Add(answer);
        }

        if (_counterparts.Of(parts[^1]) is { } counterpart && !parts.Contains(counterpart))
        {
            parts.Add(counterpart);
        }

        return new Unit(parts);
    }
}

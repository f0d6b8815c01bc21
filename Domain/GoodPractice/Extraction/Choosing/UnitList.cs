using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>Makes units of the sentences of a thread: each with what a reader must see beside it.</summary>
internal sealed class UnitList
{
    private readonly SentencePool _pool;
    private readonly Standing[] _standings;
    private readonly Answers _answers;
    private readonly Counterparts _counterparts;

    public UnitList(ThreadWeights weights, Standing[] standings)
    {
        var pool = weights.Pool;
        _pool = pool;
        _standings = standings;
        var overlap = new TermOverlap(pool);
        _answers = new Answers(weights, standings, overlap);
        _counterparts = new Counterparts(pool, standings, overlap);
        All = [.. pool.Sentences.Where(CanBegin).Select(Of)];
    }

    public IReadOnlyList<Unit> All { get; }

    private bool CanBegin(PooledSentence sentence) => _standings[sentence.Number] is Standing.Alone or Standing.BehindPrevious;

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

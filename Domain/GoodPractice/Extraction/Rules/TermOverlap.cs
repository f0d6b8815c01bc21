using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>The terms that two sentences of a thread share, by their stems; a rare one counts more than a frequent one.</summary>
internal sealed class TermOverlap
{
    private readonly int[][] _terms;
    private readonly Dictionary<int, int> _spread = [];
    private readonly int _sentences;

    public TermOverlap(SentencePool pool)
    {
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var stemOf = new int[pool.Vocabulary.Count];
        for (var word = 0; word < stemOf.Length; word++)
        {
            var text = pool.Vocabulary.WordOf(word);
            var stem = pool.Vocabulary.IsTerm(word) && !StopWords.Contains(text) ? Stemmer.Of(text) : null;
            stemOf[word] = stem is null ? -1 : stems.TryAdd(stem, stems.Count) ? stems.Count - 1 : stems[stem];
        }

        _sentences = pool.Sentences.Count;
        _terms = [.. pool.Sentences.Select(sentence =>
            sentence.Words.Select(word => stemOf[word]).Where(stem => stem >= 0).Distinct().ToArray())];
        foreach (var term in _terms.SelectMany(terms => terms))
        {
            _spread[term] = _spread.GetValueOrDefault(term) + 1;
        }
    }

    /// <summary>Returns how many terms two sentences share.</summary>
    public int Shared(PooledSentence left, PooledSentence right) => _terms[left.Number].Intersect(_terms[right.Number]).Count();

    /// <summary>Returns how much the terms that they share tell.</summary>
    public double Weight(PooledSentence left, PooledSentence right) =>
        _terms[left.Number].Intersect(_terms[right.Number]).Sum(term => Math.Log(1 + ((double)_sentences / _spread[term])));

    /// <summary>Returns the share of the smaller sentence's terms that the other one has too.</summary>
    public double ShareOfSmaller(PooledSentence left, PooledSentence right) =>
        Shared(left, right) / (double)Math.Max(1, Math.Min(_terms[left.Number].Length, _terms[right.Number].Length));
}

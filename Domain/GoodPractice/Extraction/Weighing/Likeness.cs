using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>
/// The likeness of each sentence to all sentences of its thread: the cosine with their sum, a word counting the more, the fewer
/// sentences hold it (TF-IDF).
/// </summary>
internal static class Likeness
{
    /// <summary>Returns one figure for each sentence, the highest 1.</summary>
    public static double[] ToAll(SentencePool pool)
    {
        var spread = Spread(pool);
        var sum = new double[pool.Vocabulary.Count];
        foreach (var sentence in pool.Sentences)
        {
            Walk(pool, sentence, spread, (word, weight) => sum[word] += weight);
        }

        var length = Length(sum);
        var likeness = new double[pool.Sentences.Count];
        foreach (var sentence in pool.Sentences)
        {
            Walk(pool, sentence, spread, (word, weight) => likeness[sentence.Number] += weight * sum[word] / length);
        }

        var highest = likeness.DefaultIfEmpty(0).Max();
        return highest == 0 ? likeness : [.. likeness.Select(value => value / highest)];
    }

    /// <summary>Returns the number of sentences that hold each word.</summary>
    private static int[] Spread(SentencePool pool)
    {
        var spread = new int[pool.Vocabulary.Count];
        foreach (var word in pool.Sentences.SelectMany(sentence => sentence.Words.Distinct()))
        {
            spread[word]++;
        }

        return spread;
    }

    private static void Walk(SentencePool pool, PooledSentence sentence, int[] spread, Action<int, double> take)
    {
        var terms = sentence.Words.Where(pool.Vocabulary.IsTerm).CountBy(word => word)
            .Select(term => (term.Key,
                Weight: (1 + Math.Log(term.Value)) * Math.Log(1 + ((double)pool.Sentences.Count / spread[term.Key]))))
            .ToList();
        var length = Length(terms.Select(term => term.Weight));
        foreach (var (word, weight) in terms)
        {
            take(word, weight / length);
        }
    }

    private static double Length(IEnumerable<double> weights)
    {
        var length = Math.Sqrt(weights.Sum(weight => weight * weight));
        return length == 0 ? 1 : length;
    }
}

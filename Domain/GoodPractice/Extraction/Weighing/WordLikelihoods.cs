using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>The estimated probability that a person's summary uses each word of a thread, and each adjacent pair.</summary>
internal sealed class WordLikelihoods
{
    private readonly double[] _words;
    private readonly double _pair;

    public WordLikelihoods(SentencePool pool, WordFacts facts, ExtractConstants constants)
    {
        _words = new double[pool.Vocabulary.Count];
        _pair = constants.Pair;
        Span<double> values = stackalloc double[WordFacts.Names.Count];
        for (var word = 0; word < _words.Length; word++)
        {
            if (facts.IsSaid(word))
            {
                facts.Fill(word, values);
                _words[word] = Logistic(constants.Words.Of(values));
            }
        }
    }

    public double OfWord(int word) => _words[word];

    /// <summary>Returns the likelihood of a pair: a fixed share of the product, which does as well as a model of its own.</summary>
    public double OfPair(int first, int second) => _pair * _words[first] * _words[second];

    /// <summary>Returns the sum over the words, each counted once.</summary>
    public double OfWords(int[] words) => words.Distinct().Sum(OfWord);

    /// <summary>Returns the sum over the adjacent pairs, each counted once.</summary>
    public double OfPairs(int[] words) => PooledSentence.Pairs(words).Distinct().Sum(pair => OfPair((int)(pair >> 32), (int)pair));

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-Math.Clamp(value, -30, 30)));
}

using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>The expectations of each word, pair and sentence of a thread.</summary>
internal sealed class ThreadWeights
{
    private readonly double[] _worth;

    public ThreadWeights(SentencePool pool, ExtractConstants constants)
    {
        Pool = pool;
        Constants = constants;
        Likelihoods = new WordLikelihoods(pool, new WordFacts(pool), constants);
        var facts = new SentenceFacts(pool, Likelihoods);
        Span<double> values = stackalloc double[SentenceFacts.Names.Count];
        _worth = new double[pool.Sentences.Count];
        foreach (var sentence in pool.Sentences)
        {
            facts.Fill(sentence, values);
            _worth[sentence.Number] = constants.Sentences.Of(values);
        }
    }

    public SentencePool Pool { get; }

    public ExtractConstants Constants { get; }

    public WordLikelihoods Likelihoods { get; }

    /// <summary>Returns what a sentence is expected to add to an empty summary, per word.</summary>
    public double GainPerWord(PooledSentence sentence) => (Constants.Choice.Sentence * WorthOf(sentence))
        + ((Likelihoods.OfWords(sentence.Words) + (Constants.Choice.Pair * Likelihoods.OfPairs(sentence.Words))) / sentence.Words.Length);

    /// <summary>Returns the share of a sentence's words and pairs that a person is expected to use.</summary>
    public double WorthOf(PooledSentence sentence) => _worth[sentence.Number];
}

using ClusterBot.Domain.GoodPractice.Extraction;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Bench.Summaries.Fitting;

/// <summary>A thread as an example to fit from: its facts, and what of it people used in their summaries.</summary>
internal sealed class FittingThread
{
    private readonly IReadOnlyList<(HashSet<int> Words, HashSet<long> Pairs)> _references;

    public FittingThread(HumanThread thread, string file)
    {
        (Thread, File) = (thread, file);
        Pool = SentencePool.Of(thread.Messages);
        Facts = new WordFacts(Pool);
        // Words that no message holds get numbers after the facts were counted, and so have none.
        _references = [.. thread.References.Select(reference =>
        {
            var words = new List<int>();
            Tokens.Read(reference, Pool.Vocabulary, words);
            return (words.ToHashSet(), PooledSentence.Pairs([.. words]).ToHashSet());
        })];
    }

    public HumanThread Thread { get; }

    public string File { get; }

    public SentencePool Pool { get; }

    private WordFacts Facts { get; }

    /// <summary>Returns an example for each word: its facts, and the share of the references that use it.</summary>
    public IEnumerable<Example> Words()
    {
        for (var word = 0; word < Facts.Count; word++)
        {
            if (Facts.IsSaid(word))
            {
                var values = new double[WordFacts.Names.Count];
                Facts.Fill(word, values);
                yield return new Example(values, _references.Average(reference => reference.Words.Contains(word) ? 1.0 : 0));
            }
        }
    }

    /// <summary>Returns for each pair the product of its words' likelihoods, and the share of the references that use it.</summary>
    public IEnumerable<Example> Pairs(ExtractConstants constants)
    {
        var likelihoods = new WordLikelihoods(Pool, Facts, constants);
        return Pool.Sentences.SelectMany(sentence => PooledSentence.Pairs(sentence.Words)).Distinct().Select(pair => new Example(
            [likelihoods.OfWord((int)(pair >> 32)) * likelihoods.OfWord((int)pair)],
            _references.Average(reference => reference.Pairs.Contains(pair) ? 1.0 : 0)));
    }

    /// <summary>Returns an example for each sentence: its facts, and the share of its words and pairs that the references use.</summary>
    public IEnumerable<Example> Sentences(ExtractConstants constants)
    {
        var facts = new SentenceFacts(Pool, new WordLikelihoods(Pool, Facts, constants));
        foreach (var sentence in Pool.Sentences)
        {
            var values = new double[SentenceFacts.Names.Count];
            facts.Fill(sentence, values);
            var pairs = PooledSentence.Pairs(sentence.Words).Distinct().ToList();
            var words = sentence.Words.Distinct().ToList();
            var used = _references.Average(reference => words.Count(reference.Words.Contains) + pairs.Count(reference.Pairs.Contains));
            yield return new Example(values, used / sentence.Words.Length);
        }
    }
}

/// <summary>One row of a fit.</summary>
/// <param name="Target">What the facts should come to.</param>
internal sealed record Example(double[] Facts, double Target);

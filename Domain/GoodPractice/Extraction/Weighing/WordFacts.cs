using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>
/// The facts of each word of a thread by which it is estimated how likely a person's summary uses it: where it stands, how often,
/// and what part it plays.
/// </summary>
internal sealed class WordFacts
{
    /// <summary>The names of the facts, as the constants name them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "constant", "logMessages", "shareOfMessages", "logAuthors", "logCount", "inSubject", "authorsName", "capitalised", "inOpening",
        "inQuestion", "logFirstSentences", "earliness", "number", "firstPerson", "secondPerson", "always", "often", "sometimes", "seldom",
        "functionLogCount", "functionShareOfMessages",
    ];

    private const int FirstOfKinds = 12;
    private const int OpeningSentences = 2;

    private readonly SentencePool _pool;
    private readonly Tally[] _tallies;

    public WordFacts(SentencePool pool)
    {
        _pool = pool;
        _tallies = new Tally[pool.Vocabulary.Count];
        var authors = new HashSet<long>();
        foreach (var sentence in pool.Sentences)
        {
            Tell(sentence, authors);
        }
    }

    /// <summary>The number of words that were met when the facts were counted.</summary>
    public int Count => _tallies.Length;

    /// <summary>Returns whether a sentence of the pool holds the word.</summary>
    public bool IsSaid(int word) => word < _tallies.Length && _tallies[word].Count > 0;

    /// <summary>Puts the facts of a word into <paramref name="facts"/>, in the order of <see cref="Names"/>.</summary>
    public void Fill(int word, Span<double> facts)
    {
        facts.Clear();
        var tally = _tallies[word];
        facts[0] = 1;
        var shareOfMessages = (double)tally.Messages / _pool.Messages.Count;
        var kind = _pool.Vocabulary.KindOf(word);
        if (kind != WordKind.Content)
        {
            facts[FirstOfKinds + (int)kind - 1] = 1;
            facts[^2] = Math.Log(tally.Count);
            facts[^1] = shareOfMessages;
            return;
        }

        facts[1] = Math.Log(tally.Messages);
        facts[2] = shareOfMessages;
        facts[3] = Math.Log(tally.Authors);
        facts[4] = Math.Log(tally.Count);
        facts[5] = _pool.Subject.Contains(word) ? 1 : 0;
        facts[6] = _pool.Names.Contains(word) ? 1 : 0;
        facts[7] = tally.Capitals > 0 && tally.Capitals * 2 >= tally.Count ? 1 : 0;
        facts[8] = tally.IsInOpening ? 1 : 0;
        facts[9] = tally.IsInQuestion ? 1 : 0;
        facts[10] = Math.Log(1 + tally.FirstSentences);
        facts[11] = 1.0 / (1 + tally.Earliest);
    }

    private void Tell(PooledSentence sentence, HashSet<long> authors)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            ref var tally = ref _tallies[sentence.Words[i]];
            tally.Count++;
            tally.Capitals += i > 0 && sentence.Capitalised[i] ? 1 : 0;
            if (tally.LastSentence == sentence.Number + 1)
            {
                continue;
            }

            tally.Messages += tally.LastSentence == 0 || tally.LastPlace != sentence.Place ? 1 : 0;
            tally.Earliest = tally.LastSentence == 0 ? sentence.Index : Math.Min(tally.Earliest, sentence.Index);
            tally.LastSentence = sentence.Number + 1;
            tally.LastPlace = sentence.Place;
            tally.Authors += authors.Add(PooledSentence.Pair(sentence.Words[i], sentence.Author)) ? 1 : 0;
            tally.FirstSentences += sentence.Index == 0 ? 1 : 0;
            tally.IsInOpening |= sentence.Place == 0 && sentence.Index < OpeningSentences;
            tally.IsInQuestion |= sentence.IsQuestion;
        }
    }

    private struct Tally
    {
        public int Count;
        public int Capitals;
        public int Messages;
        public int Authors;
        public int FirstSentences;
        public int Earliest;
        public int LastSentence;
        public int LastPlace;
        public bool IsInOpening;
        public bool IsInQuestion;
    }
}

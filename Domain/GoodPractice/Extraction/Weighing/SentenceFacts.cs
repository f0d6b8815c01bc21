using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>The facts of each sentence of a thread by which it is estimated what share of it a person would use.</summary>
internal sealed class SentenceFacts
{
    /// <summary>The names of the facts, as the constants name them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "constant", "earliness", "opening", "length", "shareOfSubject", "touchesSubject", "likenessToAll", "firstPerson", "secondPerson",
        "figure", "functionWords", "symbols", "question", "otherMessages", "lateness", "link", "wordLikelihood", "pairLikelihood",
    ];

    private const string OrdinaryMarks = ".,'?!-";
    private const int OpeningSentences = 2;

    private readonly SentencePool _pool;
    private readonly WordLikelihoods _likelihoods;
    private readonly double[] _likeness;
    private readonly double[] _otherMessages;

    public SentenceFacts(SentencePool pool, WordLikelihoods likelihoods)
    {
        _pool = pool;
        _likelihoods = likelihoods;
        _likeness = Likeness.ToAll(pool);
        _otherMessages = SharedTerms.ShareOfOtherMessages(pool);
    }

    /// <summary>Puts the facts of a sentence into <paramref name="facts"/>, in the order of <see cref="Names"/>.</summary>
    public void Fill(PooledSentence sentence, Span<double> facts)
    {
        double words = sentence.Words.Length;
        var subject = sentence.Words.Where(_pool.Subject.Contains).Distinct().Count();
        facts[0] = 1;
        facts[1] = 1.0 / (1 + sentence.Index);
        facts[2] = sentence.Place == 0 && sentence.Index < OpeningSentences ? 1 : 0;
        facts[3] = Math.Log(words) / 4;
        facts[4] = (double)subject / Math.Max(1, _pool.Subject.Count);
        facts[5] = subject > 0 ? 1 : 0;
        facts[6] = _likeness[sentence.Number];
        facts[7] = Count(sentence, WordKind.FirstPerson) / words;
        facts[8] = Count(sentence, WordKind.SecondPerson) / words;
        facts[9] = sentence.Text.Any(char.IsDigit) ? 1 : 0;
        facts[10] = sentence.Words.Count(_pool.Vocabulary.IsFunctionWord) / words;
        facts[11] = ShareOfSymbols(sentence.Text, OrdinaryMarks);
        facts[12] = sentence.IsQuestion ? 1 : 0;
        facts[13] = _otherMessages[sentence.Number];
        facts[14] = (double)sentence.Place / Math.Max(1, _pool.Messages.Count - 1);
        var hasLink = sentence.Text.Contains("http", StringComparison.Ordinal) || sentence.Text.Contains('@', StringComparison.Ordinal);
        facts[15] = hasLink ? 1 : 0;
        facts[16] = _likelihoods.OfWords(sentence.Words) / words;
        facts[17] = _likelihoods.OfPairs(sentence.Words) / words;
    }

    /// <summary>Returns the share of characters that are no letters, digits, blanks or ordinary marks.</summary>
    public static double ShareOfSymbols(string text, string ordinary) =>
        (double)text.Count(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !ordinary.Contains(c, StringComparison.Ordinal))
        / Math.Max(1, text.Length);

    private int Count(PooledSentence sentence, WordKind kind) => sentence.Words.Count(word => _pool.Vocabulary.KindOf(word) == kind);
}

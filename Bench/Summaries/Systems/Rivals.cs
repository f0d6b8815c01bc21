namespace ClusterBot.Bench.Summaries.Systems;

/// <summary>The rivals that the extract must beat; each chooses whole sentences up to the same number of words.</summary>
internal static class Rivals
{
    /// <summary>The name of a rival, and its choice: several where it draws lots.</summary>
    public static readonly IReadOnlyList<(string Name, Func<IReadOnlyList<ThreadSentence>, int, IEnumerable<string>> Choose)> All =
    [
        ("lead", (sentences, words) => [TextOf(words, sentences)]),
        ("first sentences", (sentences, words) => [TextOf(words, FirstOfEach(sentences))]),
        ("random", (sentences, words) => Enumerable.Range(0, Lots).Select(seed => TextOf(words, Shuffled(sentences, seed)))),
        ("LexRank", (sentences, words) => [TextOf(words, SentenceGraph.ByLexRank(sentences))]),
        ("TextRank", (sentences, words) => [TextOf(words, SentenceGraph.ByTextRank(sentences))]),
    ];

    private const int Lots = 10;

    private static string TextOf(int words, IEnumerable<ThreadSentence> ranked) =>
        string.Join(' ', ThreadSentence.UpTo(words, ranked).Select(sentence => sentence.Text));

    private static IEnumerable<ThreadSentence> FirstOfEach(IReadOnlyList<ThreadSentence> sentences) =>
        sentences.OrderBy(sentence => sentence.Index).ThenBy(sentence => sentence.Place);

    private static ThreadSentence[] Shuffled(IReadOnlyList<ThreadSentence> sentences, int seed)
    {
        var shuffled = sentences.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}

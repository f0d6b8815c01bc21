using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bench.Summaries.Systems;

/// <summary>A sentence that a rival may choose.</summary>
/// <param name="Place">The message's place in the thread.</param>
/// <param name="Index">The sentence's place among those of its message.</param>
internal sealed record ThreadSentence(string Text, string[] Tokens, int Place, int Index)
{
    private const int FewestWords = 4;

    /// <summary>Returns all sentences of a thread but the very short ones, in order.</summary>
    public static IReadOnlyList<ThreadSentence> AllOf(HumanThread thread) => [.. thread.Messages.SelectMany((message, place) =>
        AuthorsText.Of(message).Split('\n').SelectMany(AuthorsText.Sentences)
            .Select(text => (text, Tokens: Rouge.Tokens(text)))
            .Where(sentence => sentence.Tokens.Length >= FewestWords)
            .Select((sentence, index) => new ThreadSentence(sentence.text, sentence.Tokens, place, index)))];

    /// <summary>Takes the sentences in the order given, each that still fits, and returns them in the order of the thread.</summary>
    public static IReadOnlyList<ThreadSentence> UpTo(int words, IEnumerable<ThreadSentence> ranked)
    {
        var taken = new List<ThreadSentence>();
        var left = words;
        foreach (var sentence in ranked.Where(sentence => sentence.Tokens.Length <= words))
        {
            if (sentence.Tokens.Length <= left)
            {
                left -= sentence.Tokens.Length;
                taken.Add(sentence);
            }
        }

        return [.. taken.OrderBy(sentence => sentence.Place).ThenBy(sentence => sentence.Index)];
    }
}

using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bench.Summaries;

/// <summary>The rivals that the extract must beat: the first sentences, and random sentences, up to the same number of words.</summary>
internal static class Rivals
{
    public static IReadOnlyList<string> Sentences(HumanThread thread) => [.. thread.Messages
        .SelectMany(message => AuthorsText.Of(message).Split('\n'))
        .SelectMany(AuthorsText.Sentences)
        .Where(sentence => Rouge.Tokens(sentence).Length >= 4)];

    public static string Lead(IReadOnlyList<string> sentences, int words) => UpTo(sentences, words);

    public static string ByLot(IReadOnlyList<string> sentences, int words, int seed)
    {
        var shuffled = sentences.ToArray();
        new Random(seed).Shuffle(shuffled);
        return UpTo(shuffled, words);
    }

    /// <summary>Adds whole sentences while that brings the length closer.</summary>
    private static string UpTo(IEnumerable<string> sentences, int words)
    {
        var taken = new List<string>();
        var count = 0;
        foreach (var sentence in sentences)
        {
            var length = Rouge.Tokens(sentence).Length;
            if (count > 0 && count + (length / 2) > words)
            {
                break;
            }

            taken.Add(sentence);
            count += length;
        }

        return string.Join(' ', taken);
    }
}

namespace ClusterBot.Domain.GoodPractice.Extraction.Pool;

/// <summary>The words of a text as its length and its overlap with other texts are counted: runs of letters and digits.</summary>
internal static class Tokens
{
    private const int Longest = 64;

    /// <summary>Adds the words in lower case to <paramref name="words"/>, by their numbers; of a very long one only the start.</summary>
    public static void Read(string text, Vocabulary vocabulary, List<int> words, List<bool>? capitalised = null)
    {
        Span<char> word = stackalloc char[Longest];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            var length = Math.Min(at - start, Longest);
            text.AsSpan(start, length).ToLowerInvariant(word);
            words.Add(vocabulary.NumberOf(word[..length]));
            capitalised?.Add(char.IsUpper(text[start]));
        }
    }

    /// <summary>Returns the number of words without reading them.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            count += isWord && !inside ? 1 : 0;
            inside = isWord;
        }

        return count;
    }
}

using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells sentences that begin by pointing at, or going on from, what was said before.</summary>
internal static class Dangling
{
    private static readonly FrozenSet<string> Openings =
        "this that these those it they he she so but and however also or because then".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns whether the first word goes on from another sentence.</summary>
    public static bool GoesOn(PooledSentence sentence) => Openings.Contains(FirstWord(sentence.Text));

    private static string FirstWord(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end].ToLowerInvariant();
    }
}

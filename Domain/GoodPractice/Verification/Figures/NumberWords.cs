using System.Collections.Frozen;
using System.Globalization;

namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>
/// Numbers in words, up to ninety-nine; scales ("hundred", "thousand") follow as after digits. "One" alone is a pronoun too often to
/// count.
/// </summary>
internal static class NumberWords
{
    private const int Longest = 9;

    private static readonly FrozenDictionary<string, int> Small = Values(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        1);

    private static readonly FrozenDictionary<string, int> Tens = Values("- - twenty thirty forty fifty sixty seventy eighty ninety", 10);

    private static readonly string[] ScaleStarts = [" hundred", " thousand", " million", " billion", " per cent", " percent", "%", " in "];

    /// <summary>
    /// The number that the word at <paramref name="start"/> begins, in digits; null when it is none. <paramref name="end"/> is where
    /// the word or number ends.
    /// </summary>
    public static string? Read(string text, int start, out int end)
    {
        var word = WordAt(text, start, out end);
        if (word.Length > Longest)
        {
            return null;
        }

        if (Tens.TryGetValue(word, out var tens))
        {
            return (tens + Ones(text, ref end)).ToString(CultureInfo.InvariantCulture);
        }

        if (!Small.TryGetValue(word, out var small) || (small == 1 && !ScaleFollows(text, end)))
        {
            return null;
        }

        return small.ToString(CultureInfo.InvariantCulture);
    }

    private static int Ones(string text, ref int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('-' or ' '))
        {
            return 0;
        }

        var word = WordAt(text, end + 1, out var after);
        if (!Small.TryGetValue(word, out var ones) || ones is 0 or > 9)
        {
            return 0;
        }

        end = after;
        return ones;
    }

    private static bool ScaleFollows(string text, int at) =>
        ScaleStarts.Any(scale => string.Compare(text, at, scale, 0, scale.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static string WordAt(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - start > Longest ? new string('x', Longest + 1) : text[start..end].ToLowerInvariant();
    }

    private static FrozenDictionary<string, int> Values(string words, int step) => words.Split(' ')
        .Select((word, index) => (word, index * step)).Where(pair => pair.word != "-")
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}

using System.Collections.Frozen;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Full stops that end a short form and not a sentence.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    /// <summary>Abbreviations that are always followed by more of the same sentence.</summary>
    private static readonly FrozenSet<string> Never = Set(
        "mr mrs ms mx dr prof rev rt hon st messrs eg e.g ie i.e vs cf viz approx no nos fig figs para paras p pp ch sec vol ed eds gen "
            + "col capt jan feb "
        + "mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun");

    /// <summary>Abbreviations that may end a sentence as well: then a word follows that sentences start with.</summary>
    private static readonly FrozenSet<string> Sometimes = Set(
        "etc ltd inc co plc dept govt a.m p.m am pm est jr sr u.k u.s u.n e.u ph.d m.p min max hrs incl excl tel ext ref");

    private static readonly FrozenSet<string> Starters = Set(
        "the a an we i you he she it they this that these those there in on at for if when while after before since our their his her its "
        + "but and so however also then as to all most some each what who how why where both many once no not");

    /// <summary>Lettered things: "option B." ends where the letter of a name, "J. Smith", does not.</summary>
    private static readonly FrozenSet<string> Lettered =
        Set("option plan part phase group band annex appendix section type class category grade team tier");

    /// <summary>
    /// Returns whether the full stop at <paramref name="mark"/> belongs to a short form, given the start of the next word.
    /// </summary>
    public static bool EndsAt(string text, int sentenceStart, int mark, int next)
    {
        var start = WordStart(text, sentenceStart, mark);
        if (start == mark || mark - start > Longest)
        {
            return false;
        }

        var word = text[start..mark].ToLowerInvariant();
        if (word is "no" or "nos")
        {
            return char.IsDigit(text[next]);
        }

        if (word.All(char.IsAsciiDigit))
        {
            return text.AsSpan(sentenceStart, start - sentenceStart).IsWhiteSpace();
        }

        if (word.Length == 1 && char.IsUpper(text[start]) && text[start] != 'I')
        {
            return !Lettered.Contains(PreviousWord(text, sentenceStart, start));
        }

        return Never.Contains(word) || (Sometimes.Contains(word) && !Starters.Contains(NextWord(text, next)));
    }

    private static int WordStart(string text, int from, int end)
    {
        var at = end;
        while (at > from && end - at <= Longest && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '.'))
        {
            at--;
        }

        return at;
    }

    private static string PreviousWord(string text, int from, int at)
    {
        var end = at;
        while (end > from && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[WordStart(text, from, end)..end].ToLowerInvariant();
    }

    private static string NextWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end].ToLowerInvariant();
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

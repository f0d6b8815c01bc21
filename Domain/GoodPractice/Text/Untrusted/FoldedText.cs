using System.Globalization;
using System.Text;

namespace ClusterBot.Domain.GoodPractice.Text.Untrusted;

/// <summary>
/// A text as a reader sees it, for comparing and never for showing: without invisible characters and accents, with look-alike and
/// full-width letters, digits and marks as plain ones.
/// </summary>
internal static class FoldedText
{
    /// <summary>Blank characters that are in no category of blanks.</summary>
    private const string Blanks = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // Marks go first: a long run of them would take the normaliser quadratic time.
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Visible(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                Append(folded, rune);
            }
        }

        return folded.ToString();
    }

    /// <summary>Returns whether some word mixes Latin letters with letters that look like no Latin one, and so cannot be read.</summary>
    public static bool HasMixedWord(string folded)
    {
        if (Ascii.IsValid(folded))
        {
            return false;
        }

        var (latin, other) = (false, false);
        foreach (var c in folded)
        {
            (latin, other) = char.IsLetter(c)
                ? (latin || IsLatin(c), other || !IsLatin(c))
                : (false, false);
            if (latin && other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Half a surrogate pair becomes a replacement character, which the normaliser takes.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsMark(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
                && !(rune.IsBmp && Blanks.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (LookAlikes.Of(rune) is { } plain)
        {
            folded.Append(plain);
        }
        else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            folded.Append((int)Rune.GetNumericValue(rune));
        }
        else
        {
            folded.Append(rune);
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsLatin(char c) => c < 0x250;
}

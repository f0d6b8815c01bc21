using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClusterBot.Cards.Model.Text;

/// <summary>Takes out of a text what is not text, and cuts it between characters as people count them.</summary>
internal static partial class TextCleaning
{
    private const string Ellipsis = "…";

    public static string Clean(string text)
    {
        // Nearly every text: one line of letters and signs that need no look at each.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || !(Rune.IsControl(rune) || TurnsDirection(rune)))
            {
                clean.Append(rune);
            }
            else if (rune.Value is '\t')
            {
                clean.Append(' ');
            }
        }

        return ManyEmptyLines().Replace(clean.ToString(), "\n\n").Trim();
    }

    public static string Bound(string text, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = 0;
        while (end < maxLength)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > maxLength - Ellipsis.Length)
            {
                break;
            }

            end = next;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>Embeddings, overrides and isolates: an unclosed one turns the words of ours that follow.</summary>
    private static bool TurnsDirection(Rune rune) => rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    [GeneratedRegex(@"\n[^\S\n]*\n(?:[^\S\n]*\n)+")]
    private static partial Regex ManyEmptyLines();
}

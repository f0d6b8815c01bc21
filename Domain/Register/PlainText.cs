using System.Globalization;
using System.Text;

namespace ClusterBot.Domain.Register;

/// <summary>Typed text, made fit to be kept: nothing invisible that could mislead a reader, nothing without end.</summary>
public static class PlainText
{
    private const char FirstPrinted = ' ';

    private const char LastPrinted = '~';

    private const int ZeroWidthNonJoiner = 0x200C;

    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// Removes control characters, bidirectional overrides and other invisible marks (the joiners that scripts and emoji are
    /// written with stay), writes line ends as <c>\n</c>, trims, and replaces unpaired surrogates. Empty becomes null. Markdown and
    /// HTML are kept as typed.
    /// </summary>
    public static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        // Nearly all that is typed, and each cell of a register, is of these signs alone.
        if (!typed.AsSpan().ContainsAnyExceptInRange(FirstPrinted, LastPrinted))
        {
            return typed.Trim();
        }

        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or ZeroWidthNonJoiner or ZeroWidthJoiner || !IsInvisible(rune))
            {
                clean.Append(rune);
            }
        }

        var text = clean.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}

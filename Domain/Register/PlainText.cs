using System.Globalization;
using System.Text;

namespace ClusterBot.Domain.Register;

/// <summary>What people type, made fit to be kept: nothing invisible that could mislead a reader, nothing without end.</summary>
public static class PlainText
{
    /// <summary>
    /// Without control characters and bidirectional overrides, line ends as <c>\n</c>, trimmed, unpaired surrogates replaced.
    /// Empty becomes none. Markdown and HTML are kept as typed.
    /// </summary>
    public static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || rune.Value == '\t' || !Misleads(rune))
            {
                clean.Append(rune);
            }
        }

        var text = clean.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    private static bool Misleads(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF;
}

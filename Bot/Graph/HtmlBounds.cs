using System.Collections.Frozen;

namespace ClusterBot.Bot.Graph;

/// <summary>
/// How much of a message's HTML is read. A parser carries marks that are left open (bold, links) into every block that follows,
/// so its time grows with their number times that of the tags; a message that people wrote has a handful open at a time.
/// </summary>
internal static class HtmlBounds
{
    private const int MostCharacters = 100_000;

    private const int MostTags = 2_000;

    private const int MostOpenMarks = 40;

    private const int LongestMark = 6;

    private static readonly FrozenSet<string> Marks =
        "a b big code em font i nobr s small strike strong tt u".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MarkNames = Marks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where reading ends.</summary>
    public static int End(ReadOnlySpan<char> html)
    {
        var (tags, open) = (0, 0);
        for (var at = 0; at < Math.Min(html.Length, MostCharacters); at++)
        {
            if (html[at] != '<')
            {
                continue;
            }

            var isClosing = at + 1 < html.Length && html[at + 1] == '/';
            if (MarkNames.Contains(Name(html[(at + (isClosing ? 2 : 1))..])))
            {
                open = Math.Max(0, open + (isClosing ? -1 : 1));
            }

            if (++tags > MostTags || open > MostOpenMarks)
            {
                return at;
            }
        }

        return Math.Min(html.Length, MostCharacters);
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length <= LongestMark && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length];
    }
}

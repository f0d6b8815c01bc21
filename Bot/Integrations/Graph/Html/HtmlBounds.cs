using System.Collections.Frozen;

namespace ClusterBot.Bot.Integrations.Graph.Html;

/// <summary>
/// The bounds on how much of a message's HTML is read. A parser carries marks that are left open (bold, links) into every block
/// that follows, and looks through all open elements at many tags, so its time grows with their number times that of the tags; a
/// message that people wrote has a handful open at a time.
/// </summary>
internal static class HtmlBounds
{
    private const int MostCharacters = 100_000;

    private const int MostTags = 2_000;

    private const int MostOpenMarks = 40;

    private const int MostOpen = 200;

    private const int LongestName = 6;

    private static readonly FrozenSet<string> NeverOpen =
        "br hr img input link meta wbr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverOpenNames =
        NeverOpen.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Marks =
        "a b big code em font i nobr s small strike strong tt u".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MarkNames =
        Marks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the position at which reading ends.</summary>
    public static int End(ReadOnlySpan<char> html)
    {
        var (tags, open, marks) = (0, 0, 0);
        for (var at = 0; at < Math.Min(html.Length, MostCharacters); at++)
        {
            if (html[at] != '<')
            {
                continue;
            }

            var isClosing = at + 1 < html.Length && html[at + 1] == '/';
            var name = Name(html[(at + (isClosing ? 2 : 1))..]);
            var change = isClosing ? -1 : NeverOpenNames.Contains(name) ? 0 : 1;
            open = Math.Max(0, open + change);
            marks = MarkNames.Contains(name) ? Math.Max(0, marks + change) : marks;
            if (++tags > MostTags || open > MostOpen || marks > MostOpenMarks)
            {
                return at;
            }
        }

        return Math.Min(html.Length, MostCharacters);
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length <= LongestName && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length];
    }
}

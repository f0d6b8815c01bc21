using System.Text.RegularExpressions;

namespace ClusterBot.Cards.Model.Text;

/// <summary>
/// For words from elsewhere in the places that read markdown: facts, text blocks, titles of choices and toggles. Whole paragraphs
/// that a person typed belong in <see cref="UserText"/>.
/// See https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
/// </summary>
public static partial class Markdown
{
    /// <summary>
    /// The text, escaped so that it shows as it was typed; cleaned and bounded as <see cref="UserText"/> does. Line breaks stay.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="maxLength">The greatest length before escaping, in UTF-16 units; longer text ends in an ellipsis. At least 1.</param>
    public static string Escape(string text, int maxLength = UserText.DefaultMaxLength)
    {
        var lines = UserText.Plain(text, maxLength).Split('\n').Select(EscapeLine);
        return string.Join(HardBreak, lines);
    }

    private const string HardBreak = "  \n";

    private static string EscapeLine(string line)
    {
        var words = line.Trim();
        words = Anywhere().Replace(words, @"\$0");
        words = NumberedItem().Replace(words, @"$1\$2");
        return AtStart().Replace(words, @"\$0");
    }

    /// <summary>Emphasis, code, links, mark-up, strike-through, table bars; an ampersand only where it would begin an entity.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>~|]|&(?=#?\w+;)")]
    private static partial Regex Anywhere();

    /// <summary>Headings, bullets, rules under headings.</summary>
    [GeneratedRegex(@"^[#+\-=]")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"^(\d+)([.)])")]
    private static partial Regex NumberedItem();
}

using ClusterBot.Domain.GoodPractice.Text.Untrusted;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>
/// The text that the author of a message wrote in it: without greeting, signature, the words of others that a reply
/// quotes, and what HTML comments hide.
/// </summary>
internal static class MessageBody
{
    private const int LongestSignature = 8;

    /// <summary>
    /// Returns the paragraphs and list items, each on one line; white space apart, each is a part of <paramref name="text"/>.
    /// </summary>
    public static IReadOnlyList<string> Paragraphs(string text) => [.. Read(text).Select(paragraph => paragraph.Text)];

    /// <summary>Returns the same, with what is known of list items.</summary>
    public static IReadOnlyList<Paragraph> Read(string text)
    {
        var lines = HiddenText.Without(ReadingLimits.Start(text, ReadingLimits.Message)).ReplaceLineEndings("\n").Split('\n');
        var left = CountLinesWithText(lines);
        var paragraphs = new ParagraphBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 0)
            {
                left--;
            }

            if (EndsHere(lines, i, line, left, paragraphs.IsEmpty))
            {
                break;
            }

            if (line.Length == 0 || BodyLines.IsRule(line) || BodyLines.IsQuoted(line) || BodyLines.IsGreeting(line)
                || BodyLines.IsClosing(line)
                || BodyLines.IsAttribution(lines, i))
            {
                paragraphs.Break();
            }
            else
            {
                paragraphs.Add(line);
            }
        }

        return paragraphs.Build();
    }

    /// <summary>Returns the same as one text, a paragraph a line.</summary>
    public static string Clean(string text) => string.Join('\n', Paragraphs(text));

    private static bool EndsHere(string[] lines, int at, string line, int left, bool isFirst) =>
        (left <= LongestSignature && (BodyLines.IsSignatureMark(line) || (!isFirst && BodyLines.IsClosing(line))))
        || BodyLines.StartsForwardedMessage(line)
        || (BodyLines.IsAttribution(lines, at) && !BodyLines.QuoteFollows(lines, at));

    private static int CountLinesWithText(string[] lines) => lines.Count(line => !string.IsNullOrWhiteSpace(line));
}

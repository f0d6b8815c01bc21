using System.Buffers;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Tells the lines of a message that are not the author's own statement.</summary>
internal static class BodyLines
{
    private static readonly string[] Greetings =
        ["hi", "hello", "hey", "dear", "morning", "afternoon", "good morning", "good afternoon", "good evening", "greetings"];

    private static readonly string[] Closings =
    [
        "kind regards", "best regards", "warm regards", "regards", "best wishes", "best", "all the best", "many thanks", "thanks",
        "thank you", "thanks again", "cheers", "yours sincerely", "yours faithfully", "yours", "sincerely", "sent from my",
    ];

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-_=*~#+ ");

    public static bool IsQuoted(string line) =>
        line[0] is '>' or '|' || line.StartsWith("&gt;", StringComparison.Ordinal);

    public static bool IsRule(string line) => line.Length >= 2 && !line.AsSpan().ContainsAnyExcept(RuleMarks);

    public static bool IsSignatureMark(string line) => line is "--" or "__" or "—";

    public static bool IsGreeting(string line) => StartsWithPhrase(line, Greetings) && CountWords(line) <= 5 && !line.EndsWith('?');

    public static bool IsClosing(string line) => StartsWithPhrase(line, Closings) && CountWords(line) <= 5 && !line.EndsWith('?');

    public static bool StartsForwardedMessage(string line) =>
        line.Contains("Original Message", StringComparison.OrdinalIgnoreCase) && line.StartsWith("--", StringComparison.Ordinal)
        || line.StartsWith("Begin forwarded message", StringComparison.OrdinalIgnoreCase);

    /// <summary>"On Monday 3 March, Alex wrote:", which may run over three lines.</summary>
    public static bool IsAttribution(string[] lines, int at)
    {
        var line = lines[at].Trim();
        if (EndsWithWrote(line))
        {
            return line.Length <= 160;
        }

        if (!line.StartsWith("On ", StringComparison.Ordinal))
        {
            return false;
        }

        return Enumerable.Range(at + 1, 2).Any(next => next < lines.Length && EndsWithWrote(lines[next].Trim()));
    }

    public static bool QuoteFollows(string[] lines, int at)
    {
        for (var i = at + 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 0 && !EndsWithWrote(line))
            {
                return IsQuoted(line);
            }
        }

        return true;
    }

    private static bool EndsWithWrote(string line) =>
        line.EndsWith(" wrote:", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" writes:", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWithPhrase(string line, string[] phrases) => phrases.Any(phrase =>
        line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
        && (line.Length == phrase.Length || !char.IsLetter(line[phrase.Length])));

    private static int CountWords(string line) =>
        line.Length > 80 ? int.MaxValue : line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}

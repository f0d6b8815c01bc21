using System.Text.RegularExpressions;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Commands;

/// <summary>A typed text, as the words in which a command is looked for.</summary>
internal static partial class CommandText
{
    /// <summary>The number of first words in which a number may have been run together with the text before it.</summary>
    private const int MostJoined = 2;

    private static readonly string[] Courtesies =
        ["please", "hi", "hello", "hey", "dear", "clusterbot", "can", "could", "would", "will", "you", "kindly", "thanks"];

    /// <summary>
    /// Returns the words in the forms in which they are tried, as typed first, then without the courtesies that open them.
    /// </summary>
    public static IEnumerable<string[]> Forms(string text)
    {
        var words = Split(text);
        yield return words;
        if (words.Length > 0 && IsCourtesy(words[0]))
        {
            words = [.. words.SkipWhile(IsCourtesy)];
            yield return words;
        }

        if (words.Take(MostJoined).Any(word => LettersThenDigits().IsMatch(word)))
        {
            yield return [.. words.Take(MostJoined).SelectMany(Apart), .. words.Skip(MostJoined)];
        }
    }

    /// <summary>Removes blanks, hyphens and case: "Open Check-in" and "opencheckin" are the same.</summary>
    public static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[] Split(string text)
    {
        var clean = PlainText.Clean(text) ?? "";
        return Blanks().Split(clean.Trim(' ', '"', '\'', '“', '”', '‘', '’').TrimStart('/'));
    }

    private static IEnumerable<string> Apart(string word) =>
        LettersThenDigits().Match(word) is { Success: true } joined ? [joined.Groups[1].Value, joined.Groups[2].Value] : [word];

    public static bool IsCourtesy(string word) =>
        Courtesies.Contains(word.TrimStart('@').TrimEnd(',', '.', '!', ':'), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    // "PSA16"
    [GeneratedRegex(@"^([A-Za-z]+)([0-9].*)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LettersThenDigits();
}

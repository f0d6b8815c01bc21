using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Scenarios;

/// <summary>
/// The messages between people, read from a text file: a line for the day, a line for the place, then a line for each message with
/// its time, speaker and words. The file is the script of a scenario's talk, and is meant to be read as such.
/// </summary>
internal static partial class ChatLog
{
    /// <summary>Reads the file, in the order of time.</summary>
    /// <exception cref="FormatException">A line is none of the three kinds.</exception>
    public static IReadOnlyList<ChatLine> Read(int year, params string[] path)
    {
        var (day, place) = (default(DateOnly), "");
        var lines = new List<ChatLine>();
        foreach (var line in File.ReadLines(Repository.PathTo(path)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (Message().Match(line) is { Success: true } said)
            {
                var at = day.ToDateTime(TimeOnly.ParseExact(said.Groups[1].Value, "HH:mm", CultureInfo.InvariantCulture), DateTimeKind.Utc);
                lines.Add(new ChatLine(at, place, said.Groups[2].Value, said.Groups[4].Value, said.Groups[3].Success));
            }
            else if (line.Contains('/', StringComparison.Ordinal))
            {
                place = line;
            }
            else
            {
                day = DateOnly.ParseExact($"{line} {year}", "dddd d MMMM yyyy", CultureInfo.InvariantCulture);
            }
        }

        return [.. lines.OrderBy(line => line.At)];
    }

    [GeneratedRegex(@"^(\d\d:\d\d) (\w+) (> )?(.+)$")]
    private static partial Regex Message();
}

/// <summary>One message of the script.</summary>
/// <param name="At">When it is written; the scenario's people are in London, in winter.</param>
/// <param name="Place">The place's name in the script, such as <c>fairness/General</c>.</param>
/// <param name="Speaker">The speaker's first name.</param>
/// <param name="Words">The words, with <c>@Name</c> where a colleague is mentioned.</param>
/// <param name="QuotesTheOneBefore">True when it quotes the message before it in that place.</param>
internal sealed record ChatLine(DateTimeOffset At, string Place, string Speaker, string Words, bool QuotesTheOneBefore);

using System.Text.RegularExpressions;
using ClusterBot.Domain.Calendars;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>The summary that somebody wants: a place, a time and a subject, each of which may be left open.</summary>
/// <param name="Channel">True when the whole channel was named.</param>
/// <param name="Thread">True when the thread was named.</param>
/// <param name="Span">The days; null where none were named.</param>
/// <param name="Topic">The words that messages must hold, as typed; null for whatever they are about.</param>
/// <param name="NotUnderstood">What is left of the text and nobody understands; null where all was understood.</param>
internal sealed partial record SummaryQuestion(bool Channel, bool Thread, PastSpan? Span, string? Topic, string? NotUnderstood)
{
    private const int MaxTopic = 100;

    private static readonly string[] Fillers =
    [
        "this", "the", "of", "for", "in", "please", "thanks", "thank", "you", "here", "whole", "all", "everything", "what", "was", "said",
        "written", "wrote", "we",
        "good", "practice", "messages", "conversation", "discussion", "from", "me", "us", "a", "now", "has", "been", "happened", "on", "up",
    ];

    /// <summary>Reads "last 7 days about data sharing", "the thread since Monday", "from 1 to 20 November".</summary>
    public static SummaryQuestion Read(string arguments, DateOnly today)
    {
        var text = arguments.Trim(' ', '.', '?', '!', ':', ',');
        // What stands before "about" first: a subject may hold words that look like days.
        var about = About().Match(text);
        var (head, topic) = about.Success ? (text[..about.Index], about.Groups["topic"].Value.Trim()) : (text, "");
        var span = PastSpan.Find(head, today);
        head = span?.Rest ?? head;
        if (span is null && topic.Length > 0 && PastSpan.Find(topic, today) is { } behind
            && topic.StartsWith(behind.Rest, StringComparison.Ordinal))
        {
            (span, topic) = (behind, behind.Rest);
        }

        var words = head.Split([' ', ',', '.', '?', '!', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var rest =
            words.Where(word => !Is(word, "channel") && !Is(word, "thread") && !Fillers.Contains(word, StringComparer.OrdinalIgnoreCase))
                .ToList();
        topic = topic.Trim(' ', '.', '?', '!', ',', '"', '“', '”');
        return new SummaryQuestion(
            words.Any(word => Is(word, "channel")),
            words.Any(word => Is(word, "thread")),
            span,
            topic is { Length: > 0 and <= MaxTopic } ? topic : null,
            rest.Count > 0 || topic.Length > MaxTopic ? string.Join(' ', rest.DefaultIfEmpty(topic)) : null);
    }

    private static bool Is(string word, string wanted) => word.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"(^|\s)(about|on the subject of|regarding|concerning)\s+(?<topic>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex About();
}

/// <summary>The test whether a message is about a named subject: it holds each of the words, in any order and number.</summary>
internal static class SummaryTopic
{
    private const int MinLetters = 3;

    private static readonly string[] Idle = ["the", "and", "for", "with", "our", "how", "what", "why"];

    public static bool IsIn(string? topic, string text) =>
        topic is null || Words(topic).All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "councils" finds "council" too.
    private static IEnumerable<string> Words(string topic)
    {
        var words = topic.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => word.Length >= MinLetters && !Idle.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        return (telling.Count > 0 ? telling : [.. words])
            .Select(word => word.Length > MinLetters + 1 && word.EndsWith('s') ? word[..^1] : word);
    }
}

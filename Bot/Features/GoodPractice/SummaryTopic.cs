namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Whether a message is about what somebody named: it holds each of the words, in whichever order and number.</summary>
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
        return (telling.Count > 0 ? telling : [.. words]).Select(word => word.Length > MinLetters + 1 && word.EndsWith('s') ? word[..^1] : word);
    }
}

using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Tests.Domain.GoodPractice;

/// <summary>Builds threads for tests.</summary>
internal static class Threads
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ThreadMessage Message(string id, string text, string author = "Blake Cole", string thread = "t1", int minutes = 0) =>
        new(id, thread, author, text, Start.AddMinutes(minutes));

    /// <summary>One thread; the ids are m0, m1, ...; two authors take turns.</summary>
    public static IReadOnlyList<ThreadMessage> Of(params string[] texts) =>
        [.. texts.Select((text, i) => Message($"m{i}", text, i % 2 == 0 ? "Blake Cole" : "Casey Diaz", minutes: i))];
}

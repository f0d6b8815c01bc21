using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>The sentences that the summary of a thread shows.</summary>
internal static class Shown
{
    /// <summary>The text of each point.</summary>
    public static IReadOnlyList<string> Points(params string[] messages) => Points(Threads.Of(messages));

    public static IReadOnlyList<string> Points(IReadOnlyList<ThreadMessage> messages) =>
        [.. ExtractiveSummariser.Summarise(messages).Points.Select(point => point.Text)];

    /// <summary>All sentences shown, with the message that each is from.</summary>
    public static IReadOnlyList<SaidSentence> Sentences(IReadOnlyList<ThreadMessage> messages) =>
        [.. ExtractiveSummariser.Summarise(messages).Points.SelectMany(point => point.Said)];
}

using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>Says that the bot is at work; the summary takes its place.</summary>
public static class SummaryProgressCard
{
    /// <param name="summary">The summary.</param>
    /// <param name="protectiveMarking">The cluster's whose channel it is.</param>
    /// <param name="place">What is summed up.</param>
    /// <param name="span">The days that were understood; null for the whole of a thread.</param>
    /// <param name="topic">The words that messages must hold, as typed; null for all messages.</param>
    /// <param name="read">How many messages in how many threads were read; null while they are being read.</param>
    public static AdaptiveCard Build(
        Guid summary, ProtectiveMarking protectiveMarking, SummaryPlace place, SummarySpan? span = null, string? topic = null,
        SummaryCount? read = null)
    {
        var title = $"Summing up {SummaryLabels.Of(place)} …";
        return new AdaptiveCard
        {
            FallbackText = title,
            Speak = $"ClusterBot is summing up {SummaryLabels.Of(place)}.",
            Body =
            [
                ProtectiveMarkingLine.Of(protectiveMarking),
                new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. span is null
                    ? (IEnumerable<CardElement>)[]
                    : [new TextBlock(SentenceCase.Of(SummaryLabels.Of(span))) { Spacing = Spacing.None }],
                .. SummaryLabels.About(topic),
                new TextBlock(read is null
                    ? "ClusterBot is reading the messages. A cluster lead looks at the summary before it stands here."
                    : $"Read {Messages(read)}. ClusterBot is choosing what to say of them.") { IsSubtle = true },
                // In the body, so that it stands beside what it stops.
                new ActionSet(
                [
                    ActionExecute.For(
                        "Cancel", new CancelSummary(summary), GoodPracticeActionsJson.Default.CancelSummary, inputs: AssociatedInputs.None),
                ]),
            ],
        };
    }

    private static string Messages(SummaryCount read) =>
        $"{SummaryLabels.Count(read.Messages, "message", "messages")} in {SummaryLabels.Count(read.Threads, "thread", "threads")}";
}

/// <summary>The amount that has been read.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Threads">The threads in which they stand.</param>
public sealed record SummaryCount(int Messages, int Threads);

using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>Says that the bot is at work; the summary takes its place.</summary>
public static class SummaryProgressCard
{
    /// <param name="protectiveMarking">The cluster's whose channel it is.</param>
    /// <param name="place">What is summed up.</param>
    /// <param name="span">The days that were understood; null for the whole of a thread.</param>
    /// <param name="topic">The words that messages must hold, as typed; null for all messages.</param>
    public static AdaptiveCard Build(
        ProtectiveMarking protectiveMarking, SummaryPlace place, SummarySpan? span = null, string? topic = null)
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
                new TextBlock("ClusterBot is reading the messages. The summary will stand here in a moment.") { IsSubtle = true },
            ],
        };
    }
}

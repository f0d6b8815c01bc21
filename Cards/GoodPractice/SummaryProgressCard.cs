using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>Says that the bot is at work; the summary takes its place.</summary>
public static class SummaryProgressCard
{
    public static AdaptiveCard Build(SummaryPlace place)
    {
        var title = $"Summing up {SummaryWords.Of(place)} …";
        return new AdaptiveCard
        {
            FallbackText = title,
            Speak = $"ClusterBot is summing up {SummaryWords.Of(place)}.",
            Body =
            [
                new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock("ClusterBot is reading the messages. The summary will stand here in a moment.") { IsSubtle = true },
            ],
        };
    }
}

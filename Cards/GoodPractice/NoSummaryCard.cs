using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>What stands where a summary would: nothing to summarise, or that it could not be made.</summary>
public static class NoSummaryCard
{
    private const string HowIn =
        "To add something, write it in this channel and begin with @ClusterBot: what was tried, what came of it, what others should know.";

    internal static AdaptiveCard Nothing(SummaryView summary)
    {
        var where = summary.Place == SummaryPlace.Thread ? "In this thread: nothing yet." : "In this channel, the last 30 days: nothing yet.";
        return Build("Nothing to summarise", [summary.EmptyBecause ?? where, HowIn, .. Instead(summary.Place), .. summary.Remarks]);
    }

    public static AdaptiveCard Failed(SummaryPlace place) => Build(
        "The summary could not be made",
        [$"Something went wrong on our side while {SummaryWords.Of(place)} was being summed up. Nothing was lost.", "Please ask again: @ClusterBot summarise"]);

    public static AdaptiveCard TakenAway() => Build(
        "This summary was taken away",
        ["It showed words of somebody whose data was erased.", "For a new one, please type: @ClusterBot summarise"]);

    private static IEnumerable<string> Instead(SummaryPlace place) =>
        place == SummaryPlace.Thread ? ["For the whole channel, type: @ClusterBot summarise channel"] : [];

    private static AdaptiveCard Build(string title, IEnumerable<string> lines) => new()
    {
        FallbackText = title + ".",
        Speak = title + ".",
        Body =
        [
            new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. lines.Select(line => new TextBlock(line)),
        ],
    };
}

using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The replacement for a summary: nothing to summarise, or a summary that could not be made.</summary>
public static class NoSummaryCard
{
    private const string HowIn =
        "To add something, write in this channel: @ClusterBot good practice: and then what was tried, what came of it, what others "
            + "should know. "
        + "To have all that is written here read from now on, the cluster lead types: @ClusterBot read good practice here";

    internal static AdaptiveCard Nothing(SummaryView summary)
    {
        var days = SummaryLabels.Of(new SummarySpan(summary.FirstOn, summary.LastOn, summary.IsUsualPeriod));
        var where = summary.Place == SummaryPlace.Thread ? "In this thread: nothing yet." : $"In this channel, {days}: nothing yet.";
        return Build(
            "Nothing to summarise", [summary.EmptyBecause is { } because ? $"{because} Looked at: {days}." : where, HowIn,
                .. Instead(summary.Place), .. summary.LeftOut.Select(left => left.Sentence), .. summary.Remarks],
            summary.Topic, summary.Marking);
    }

    public static AdaptiveCard Failed(SummaryPlace place) => Build(
        "The summary could not be made",
        [$"Something went wrong on our side while {SummaryLabels.Of(place)} was being summed up. Nothing was lost.",
            "Please ask again: @ClusterBot summarise"]);

    public static AdaptiveCard TakenAway() => Build(
        "This summary was taken away",
        ["It showed words of somebody whose data was erased.", "For a new one, please type: @ClusterBot summarise"]);

    private static IEnumerable<string> Instead(SummaryPlace place) =>
        place == SummaryPlace.Thread ? ["For the whole channel, type: @ClusterBot summarise channel"] : [];

    private static AdaptiveCard Build(
        string title, IEnumerable<string> lines, string? topic = null, ProtectiveMarking? protectiveMarking = null) => new()
        {
            FallbackText = title + ".",
            Speak = title + ".",
            Body =
            [
                .. ProtectiveMarkingLine.Of(protectiveMarking),
                new TextBlock(title) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. SummaryLabels.About(topic),
                .. lines.Select(line => new TextBlock(line)),
            ],
        };
}

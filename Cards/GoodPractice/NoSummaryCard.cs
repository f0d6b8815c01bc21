using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The replacement for a summary: nothing to summarise, or a summary that could not be made.</summary>
public static class NoSummaryCard
{
    private const int MaxName = 80;

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

    /// <summary>Says that nothing of a posted summary is left, because the messages of its points were deleted.</summary>
    internal static AdaptiveCard NoneLeft(SummaryView summary) => Build(
        SummaryLabels.Title(summary),
        [.. summary.LeftOut.Select(left => left.Sentence), "No point of it is left. For a new one, please type: @ClusterBot summarise"],
        summary.Topic, summary.Marking);

    public static AdaptiveCard Failed(SummaryPlace place) => Build(
        "The summary could not be made",
        [$"Something went wrong on our side while {SummaryLabels.Of(place)} was being summed up. Nothing was lost.",
            "Please ask again: @ClusterBot summarise"]);

    public static AdaptiveCard TakenAway() => Build(
        "This summary was taken away",
        ["It showed words of somebody whose data was erased.", "For a new one, please type: @ClusterBot summarise"]);

    /// <summary>Says that the summary is written and waits for a cluster lead.</summary>
    /// <param name="protectiveMarking">The cluster's whose channel it is.</param>
    /// <param name="place">What was summed up.</param>
    /// <param name="leads">The names of the leads to whom the draft went; empty when there is none.</param>
    /// <param name="unreached">Why none of them could be told, as a sentence; null when one of them was, or may yet be.</param>
    /// <param name="topic">The words that messages had to hold, as typed; null for all messages.</param>
    public static AdaptiveCard Waiting(
        ProtectiveMarking protectiveMarking, SummaryPlace place, IReadOnlyList<string> leads, string? unreached, string? topic = null)
    {
        var names = leads.Select(lead => Markdown.Escape(UserText.Plain(lead, MaxName))).ToList();
        return Build(
            $"The summary of {SummaryLabels.Of(place)} is written",
            [names.Count == 0
                ? "It is posted here once a cluster lead approves it, and the register names none today."
                : $"It is with {WordList.Of(names, "and")} (cluster lead) and will stand here once it is approved.",
                .. unreached is null ? (string[])[] : [Markdown.Escape(unreached)]],
            topic, protectiveMarking);
    }

    /// <summary>Says that a cluster lead did not want the summary posted.</summary>
    public static AdaptiveCard Rejected(SummaryPlace place) => Build(
        "The summary was not posted",
        [$"The cluster lead looked at the summary of {SummaryLabels.Of(place)} and decided not to post it."]);

    /// <summary>Says that nobody decided about the summary in time.</summary>
    public static AdaptiveCard Expired(SummaryPlace place) => Build(
        "The summary was not posted",
        [$"No cluster lead approved the summary of {SummaryLabels.Of(place)} in time, so its draft is deleted.",
            "For a new one, please type: @ClusterBot summarise"]);

    /// <summary>Says that the draft ended because what it rested on is no longer kept.</summary>
    public static AdaptiveCard DraftTakenAway(SummaryPlace place) => Build(
        "The summary was not posted",
        [$"Messages on which the summary of {SummaryLabels.Of(place)} rested are no longer kept, so its draft is deleted."]);

    /// <summary>Says that the writing was cancelled.</summary>
    public static AdaptiveCard Cancelled(SummaryPlace place) => Build(
        "Cancelled",
        [$"The summary of {SummaryLabels.Of(place)} was cancelled before it was written.",
            "For a new one, please type: @ClusterBot summarise"]);

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

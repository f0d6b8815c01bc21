using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The wording of summaries.</summary>
internal static class SummaryLabels
{
    public static string Of(SummaryPlace place) => place == SummaryPlace.Thread ? "this thread" : "this channel";

    public static string Title(SummaryView summary) => "Summary of " + Of(summary.Place);

    /// <summary>Returns the material that was read: its amount, authors and period.</summary>
    public static string Coverage(SummaryView summary)
    {
        var period = Of(new SummarySpan(summary.FirstOn, summary.LastOn, summary.IsUsualPeriod));
        var threads = summary.Place == SummaryPlace.Channel && summary.Threads > 1 ? $" in {summary.Threads:N0} threads" : "";
        return $"{Read(summary)} from {Count(summary.People, "person", "people")}{threads}, {period}";
    }

    /// <summary>Returns somebody's name with the department, where it is known.</summary>
    public static string Speaker(string name, string? department) =>
        (string.IsNullOrWhiteSpace(name) ? "Somebody" : name) + (string.IsNullOrWhiteSpace(department) ? "" : $" ({department})");

    /// <summary>Returns how many messages were read of how many.</summary>
    private static string Read(SummaryView summary) => (summary.Messages, summary.MessagesInAll) switch
    {
        (1, 1) => "1 message",
        var (read, all) when read >= all => $"All {read:N0} messages",
        var (read, all) => $"{read:N0} of {all:N0} messages",
    };

    /// <summary>Returns the days in words, such as "the last 30 days, 24 October 2026 to 23 November 2026".</summary>
    public static string Of(SummarySpan span)
    {
        var days = span.FirstOn == span.LastOn
            ? CardDates.Day(span.LastOn)
            : $"{CardDates.Day(span.FirstOn)} to {CardDates.Day(span.LastOn)}";
        return (span.IsUsual ? "the last 30 days, " : "") + days;
    }

    /// <summary>Returns the subject that was asked for, as a line; nothing when there is none.</summary>
    public static IEnumerable<CardElement> About(string? topic) => topic is null
        ? []
        : [new RichTextBlock(
            [new TextRun("Only messages with the words “") { IsSubtle = true }, UserText.Run(topic, 100) with { IsSubtle = true },
                new TextRun("”") { IsSubtle = true }])
        {
            Spacing = Spacing.None,
        }];

    /// <summary>Returns what has become of a posted point's messages; null when they read as they did, or nothing is shown.</summary>
    public static string? Mark(PointStanding standing, int number) => standing switch
    {
        PointStanding.Stands or PointStanding.MessageDeleted => null,
        PointStanding.MessageEdited => $"⚠ A message that point {number} rests on was edited after this was posted.",
        PointStanding.NoLongerSaid =>
            $"⚠ A message that point {number} rests on was edited after this was posted, and no longer says this.",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "There is no such standing."),
    };

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>Returns how the points were made, and what a cluster lead has done about them.</summary>
    public static string HowMade(SummaryView summary) => HowMade(summary.Method)
        + (summary.Points.Any(point => point.IsEdited)
            ? " Points that the cluster lead edited were checked against their messages again." : "")
        + (summary.ApprovedOn is { } on ? $" Approved by the cluster lead, {CardDates.Day(on)}." : "");

    private static string HowMade(SummaryMethod method) => method switch
    {
        SummaryMethod.Model =>
            "Written by a language model. Each point was checked against the messages that it names. "
                + "Please look at the sources before you rely on it.",
        SummaryMethod.Extract => "Sentences chosen from the messages, in the words of those who wrote them.",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such summary method."),
    };
}

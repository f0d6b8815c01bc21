using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>How a summary is spoken of.</summary>
internal static class SummaryWords
{
    public static string Of(SummaryPlace place) => place == SummaryPlace.Thread ? "this thread" : "this channel";

    public static string Title(SummaryView summary) => "Summary of " + Of(summary.Place);

    /// <summary>What was read: how much, from how many, from when.</summary>
    public static string Coverage(SummaryView summary)
    {
        var period = summary.FirstOn == summary.LastOn
            ? CardDates.Day(summary.LastOn)
            : $"{CardDates.Day(summary.FirstOn)} to {CardDates.Day(summary.LastOn)}";
        var last = summary.Place == SummaryPlace.Channel ? "the last 30 days, " : "";
        return $"{Count(summary.Messages, "message", "messages")} from {Count(summary.People, "person", "people")}, {last}{period}";
    }

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    public static string HowMade(SummaryMethod method) => method switch
    {
        SummaryMethod.Model =>
            "Written by a language model. Each point was checked against the messages that it names. Please look at the sources before you rely on it.",
        _ => "Sentences chosen from the messages, in the words of those who wrote them.",
    };
}

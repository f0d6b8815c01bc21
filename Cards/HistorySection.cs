using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards;

/// <summary>The steps taken: by whom, when, and in what words.</summary>
internal static class HistorySection
{
    /// <param name="events">Oldest first.</param>
    /// <param name="latest">How many of the latest are shown, beside the first.</param>
    /// <param name="happened">How one is shown.</param>
    public static IEnumerable<CardElement> Build<T>(IReadOnlyList<T> events, int latest, Func<T, IEnumerable<CardElement>> happened)
    {
        var left = events.Count - 1 - latest;
        if (left <= 0)
        {
            return events.SelectMany(happened);
        }

        var line = left == 1 ? "… 1 step in between is not shown here …" : $"… {left:N0} steps in between are not shown here …";
        return [.. happened(events[0]), new TextBlock(line) { IsSubtle = true }, .. events.Skip(1 + left).SelectMany(happened)];
    }

    public static RichTextBlock Line(string by, string did, DateTimeOffset at) => new(
    [
        UserText.Run(by) with { Weight = TextWeight.Bolder },
        new TextRun($" {did}"),
        new TextRun($" · {CardDates.Moment(at)}") { IsSubtle = true },
    ])
    {
        Spacing = Spacing.Small,
    };

    public static Container Said(string text) => new([UserText.Block(text)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small };
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Who did what and when, and what was written.</summary>
internal static class EscalationHistory
{
    /// <param name="events">Oldest first.</param>
    /// <param name="latest">How many of the latest are shown, beside the first.</param>
    public static IEnumerable<CardElement> Build(IReadOnlyList<EscalationEventView> events, int latest)
    {
        var left = events.Count - 1 - latest;
        if (left <= 0)
        {
            return events.SelectMany(Happened);
        }

        var line = left == 1 ? "… 1 step in between is not shown here …" : $"… {left:N0} steps in between are not shown here …";
        return [.. Happened(events[0]), new TextBlock(line) { IsSubtle = true }, .. events.Skip(1 + left).SelectMany(Happened)];
    }

    private static IEnumerable<CardElement> Happened(EscalationEventView happened)
    {
        yield return new RichTextBlock(
        [
            TypedText.Run(happened.By) with { Weight = TextWeight.Bolder },
            new TextRun($" {EscalationWords.Of(happened.Step)}"),
            new TextRun($" · {CardDates.Moment(happened.HappenedAt)}") { IsSubtle = true },
        ])
        {
            Spacing = Spacing.Small,
        };
        if (happened.Text is { } text)
        {
            yield return new Container([TypedText.Block(text)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small };
        }
    }
}

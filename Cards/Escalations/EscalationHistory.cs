using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>The steps of an escalation: by whom, when, and in what words.</summary>
internal static class EscalationHistory
{
    /// <param name="events">Oldest first.</param>
    /// <param name="latest">How many of the latest are shown, beside the first.</param>
    public static IEnumerable<CardElement> Build(IReadOnlyList<EscalationEventView> events, int latest) =>
        HistorySection.Build(events, latest, Happened);

    private static IEnumerable<CardElement> Happened(EscalationEventView happened)
    {
        yield return HistorySection.Line(happened.By, EscalationLabels.Of(happened.Step), happened.HappenedAt);
        if (happened.Text is { } text)
        {
            yield return HistorySection.Said(text);
        }
    }
}

using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Reports;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.ReadModels.Reports;

/// <summary>The sections of a report to one person, who looks at a cluster from above it.</summary>
internal static class ReaderSections
{
    /// <summary>Returns how much waits for the reader, and what became of the board's decisions.</summary>
    public static string Opening(ReportFacts facts)
    {
        var waits = ForReader(facts).Count;
        return waits switch
        {
            0 => "Nothing waits for you.",
            1 => "1 request waits for you.",
            _ => $"{waits} requests wait for you.",
        } + " " + (facts.Decisions.Count == 0 ? "The board has decided nothing yet that is recorded here."
            : DecisionText.Summary(facts.Decisions));
    }

    public static IReadOnlyList<ReportLine> ForReader(ReportFacts facts) =>
        [.. RequestSections.Oldest(facts, details => WaitsForReader(facts, details))];

    public static IReadOnlyList<ReportLine> WouldHelp(ReportFacts facts) =>
        [.. RequestSections.Oldest(facts, details => !WaitsForReader(facts, details) && WouldHelp(facts, details))];

    private static bool WaitsForReader(ReportFacts facts, RequestDetails details) =>
        facts.Reader is { } reader && details.Request.WaitsFor(reader, details.Parties) is not null;

    // What departments and the Centre could give, what pulls two PSAs apart, and what has gone up or is past its day.
    private static bool WouldHelp(ReportFacts facts, RequestDetails details)
    {
        var request = details.Request;
        return request.State() is RequestState.Raised or RequestState.Acknowledged or RequestState.Challenged
            && request.Kind != RequestKind.ActionKey
            && (request.To is RequestRecipient.Centre or RequestRecipient.Department || request.Kind == RequestKind.TensionKey
                || details.Parties.Reached.Count > 0 || request.IsOverdue(facts.Today) || request.IsPastItsDay(facts.Today));
    }
}

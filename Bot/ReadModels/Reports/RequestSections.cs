using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Reports;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.ReadModels.Reports;

/// <summary>The sections on requests, with their age against their clock.</summary>
internal static class RequestSections
{
    public static IReadOnlyList<ReportLine> ForDecision(ReportFacts facts) =>
        [.. Oldest(facts, details => details.Request.IsEscalation() && details.Request.OpenSteps().Contains(RequestStep.Decide))];

    public static IReadOnlyList<ReportLine> Open(ReportFacts facts) => [.. Oldest(facts, details => details.Request.IsEscalation())];

    public static IReadOnlyList<ReportLine> Asks(ReportFacts facts) => [.. Oldest(facts, details => !details.Request.IsEscalation()
        && details.Request.Kind is not (RequestKind.ActionKey or RequestKind.TensionKey))];

    public static IReadOnlyList<ReportLine> Tensions(ReportFacts facts) =>
        [.. Oldest(facts, details => details.Request.Kind == RequestKind.TensionKey)];

    /// <summary>Returns the open requests that fulfil a condition, the oldest first.</summary>
    public static IEnumerable<ReportLine> Oldest(ReportFacts facts, Func<RequestDetails, bool> which) =>
        facts.Open.Where(which).OrderBy(details => details.Request.RaisedAt).Select(details => Line(facts, details));

    private static ReportLine Line(ReportFacts facts, RequestDetails details)
    {
        var (request, parties) = (details.Request, details.Parties);
        var raisedOn = details.Hours.LocalDate(request.RaisedAt);
        var asked = RequestLabels.Recipient(request.To, parties.To?.Number, details.AskedName);
        return new ReportLine(
            parties.From.Number, $"PSA {parties.From.Number}, request {request.Number}", request.Need, RequestLabels.Of(request))
        {
            OtherPsa = parties.To?.Number,
            Why = request.IsEscalation() ? null : $"PSA {parties.From.Number} asks {asked} {details.Kind.About}",
            Who = RequestLabels.Of(request.Severity),
            DueOn = request.DueOn,
            Age = details.Hours.DaysBetween(raisedOn, facts.Today),
            Clock = details.Hours.DaysBetween(raisedOn, request.DueOn),
            IsLate = request.IsOverdue(facts.Today) || request.IsPastItsDay(facts.Today),
        };
    }
}

/// <summary>The section on decisions, and the sentence that opens a report.</summary>
internal static class DecisionSection
{
    private static readonly DecisionState[] Order =
    [
        DecisionState.Late, DecisionState.NotDone, DecisionState.Open, DecisionState.NotFollowed, DecisionState.Done,
            DecisionState.NotNeeded,
    ];

    /// <summary>Returns how many decisions are carried out, and how many are asked for.</summary>
    public static string Opening(ReportFacts facts)
    {
        var asked = RequestSections.ForDecision(facts).Count;
        var decided = facts.Decisions.Count == 0 ? "The board has decided nothing yet that is recorded here."
            : DecisionText.Summary(facts.Decisions);
        return $"{decided} "
            + asked switch
            {
                0 => "Nothing waits for a decision.",
                1 => "1 request waits for a decision.",
                _ => $"{asked} requests wait for a decision.",
            };
    }

    public static IReadOnlyList<ReportLine> Build(ReportFacts facts) =>
        [.. facts.Decisions.OrderBy(decision => Array.IndexOf(Order, decision.State)).Select(Line)];

    /// <summary>Returns what was decided since the last report, the latest first.</summary>
    public static IReadOnlyList<ReportLine> Decided(ReportFacts facts) =>
        [.. facts.Decisions.Where(decision => decision.Decision.HappenedAt >= facts.Since).Select(Line)];

    private static ReportLine Line(BoardDecision decision)
    {
        var (number, source) = (decision.Source.Parties.From.Number, decision.Source.Request);
        return new ReportLine(
            number, $"PSA {number}, request {source.Number}", decision.Decision.Text ?? "", DecisionText.Of(decision.State))
        {
            Why = decision.State is DecisionState.Done or DecisionState.NotDone ? decision.Evidence : null,
            Who = decision.Action?.AskedName,
            DueOn = decision.Action?.Request.DueOn,
            IsLate = decision.State == DecisionState.Late,
        };
    }
}

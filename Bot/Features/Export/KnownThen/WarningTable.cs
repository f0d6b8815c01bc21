using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Export.KnownThen;

/// <summary>The warnings that stood at the end of a day: about figures, about what nobody answered in time, about late decisions.</summary>
internal static class WarningTable
{
    /// <param name="indicators">As they stood.</param>
    /// <param name="requests">With the steps that had been taken.</param>
    /// <param name="decisions">As they stood.</param>
    /// <param name="on">The day.</param>
    public static Table Of(
        IReadOnlyList<IndicatorView> indicators, IReadOnlyList<RequestDetails> requests, IReadOnlyList<BoardDecision> decisions,
        DateOnly on) => new(
            "warnings",
            ["about", "warning", "what", "raisedAt"],
            [.. indicators.SelectMany(OfFigures), .. requests.SelectMany(details => OfRequest(details, on)), .. decisions.SelectMany(
                OfDecision)]);

    private static IEnumerable<object?[]> OfFigures(IndicatorView indicator)
    {
        if (indicator.Computed is Assessment.Verdict { Status: ComputedStatus.Worsening or ComputedStatus.BehindPlan })
        {
            yield return [indicator.Reference, IndicatorLabels.Of(indicator.Computed).Words, indicator.Computed.Because, null];
        }

        foreach (var caution in indicator.Computed.Cautions)
        {
            yield return [indicator.Reference, "Caution", caution, null];
        }

        if (indicator.Differs)
        {
            var reason = indicator.DiffersBecause is { } because ? $" They differ because: {because}" : " No reason was given.";
            yield return
            [
                indicator.Reference, "Declared and computed differ",
                $"Declared: {(indicator.LastStatus is { } declared ? IndicatorLabels.Of(declared).Words : "nothing")}. "
                    + $"Computed: {IndicatorLabels.Of(indicator.Computed).Words}.{reason}",
                null,
            ];
        }
    }

    private static IEnumerable<object?[]> OfRequest(RequestDetails details, DateOnly on)
    {
        var request = details.Request;
        var about = $"request {request.Number}";
        foreach (var happened in request.InOrder())
        {
            if (Words(happened.Step) is { } warning)
            {
                yield return [about, warning, request.Need, happened.HappenedAt];
            }
        }

        if (request.IsOverdue(on) || request.IsPastItsDay(on))
        {
            yield return [about, "Not answered by its day", request.Need, null];
        }
    }

    private static IEnumerable<object?[]> OfDecision(BoardDecision decision) => decision.State == DecisionState.Late
        ? [[$"request {decision.Source.Request.Number}", "Decision not carried out by its day", decision.Decision.Text, null]]
        : [];

    private static string? Words(RequestStep step) => step switch
    {
        RequestStep.GoUp => "Gone up a level: nobody answered in time",
        RequestStep.RaiseAgain => "Raised again: still open",
        RequestStep.LeaveToLead => "Left to the cluster's leads: still open",
        RequestStep.Raise or RequestStep.Acknowledge or RequestStep.Challenge or RequestStep.AnswerChallenge
            or RequestStep.WithdrawChallenge or RequestStep.Decide or RequestStep.Reply or RequestStep.Withdraw or RequestStep.Close
            or RequestStep.Reopen or RequestStep.TakeToBoard or RequestStep.Nudge => null,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };
}

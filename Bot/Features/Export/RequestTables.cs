using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every request of and to the cluster's PSAs, and every step that was taken with it.</summary>
internal static class RequestTables
{
    /// <param name="names">What ids stand for.</param>
    /// <param name="requests">With their events.</param>
    /// <param name="protectiveMarking">The file's: words of more sensitive clusters are not in it.</param>
    public static Table Requests(ExportNames names, IReadOnlyList<RequestDetails> requests, ProtectiveMarking protectiveMarking)
    {
        var numbers = requests.ToDictionary(details => details.Request.Id, details => (int?)details.Request.Number);
        return new(
        "requests",
        ["number", "kind", "fromPsa", "asked", "indicator", "raisedAt", "raisedBy", "need", "dueOn", "state", "answer", "severity",
            "source"],
        [
            .. requests.Select(details => (object?[])
            [
                details.Request.Number, details.Request.Kind, details.Parties.From.Number,
                RequestLabels.Recipient(details.Request.To, details.Parties.To?.Number, details.AskedName), names.Reference(
                    details.Request.IndicatorId),
                details.Request.RaisedAt, names.Person(details.Request.RaisedById), details.Under(protectiveMarking, details.Request.Need),
                details.Request.DueOn, Words(details.Request.State()), Words(details.Request.Reply()?.Answer),
                details.Request.Severity.ToString().ToLowerInvariant(), numbers.GetValueOrDefault(details.Request.SourceId ?? Guid.Empty),
            ]),
        ]);
    }

    public static Table Steps(ExportNames names, IReadOnlyList<RequestDetails> requests, ProtectiveMarking protectiveMarking) => new(
        "request-steps",
        ["request", "fromPsa", "step", "what", "happenedAt", "by", "answer", "text", "givenOn", "owner", "fields",
            "dueAt"],
        [
            .. requests.SelectMany(details => details.Request.InOrder().Select(happened => (object?[])
            [
                details.Request.Number, details.Parties.From.Number, happened.Sequence, Words(happened.Step), happened.HappenedAt,
                happened.ById is { } by ? names.Person(by)
                    : null, Words(happened.Answer), details.Under(protectiveMarking, happened.Text), happened.GivenOn,
                happened.OwnerId is { } owner ? names.Person(owner) : null, details.Under(protectiveMarking, happened.Fields),
                happened.DueAt,
            ])),
        ]);

    private static string Words(RequestState state) => state.ToString().ToLowerInvariant();

    private static string Words(RequestStep step) => step switch
    {
        RequestStep.Raise => "raised",
        RequestStep.Acknowledge => "acknowledged",
        RequestStep.Challenge => "challenged",
        RequestStep.AnswerChallenge => "challenge answered",
        RequestStep.WithdrawChallenge => "challenge withdrawn",
        RequestStep.Decide => "decided",
        RequestStep.Reply => "replied",
        RequestStep.Withdraw => "withdrawn",
        RequestStep.Close => "closed",
        RequestStep.Reopen => "reopened",
        RequestStep.TakeToBoard => "taken to the board",
        RequestStep.Nudge => "nudged by the clock",
        RequestStep.GoUp => "gone up a level by the clock",
        RequestStep.RaiseAgain => "raised again by the clock",
        RequestStep.LeaveToLead => "left to the leads by the clock",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    private static string? Words(RequestAnswer? answer) =>
        answer is { } given ? RequestLabels.Title(given).ToLowerInvariant() : null;
}

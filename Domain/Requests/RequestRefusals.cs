using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Requests;

/// <summary>The reasons why a step cannot be taken, in sentences for the person who wanted to take it.</summary>
public static class RequestRefusals
{
    /// <summary>Returns why the person may not take the step now; null when the step is open to that person.</summary>
    public static string? Refusal(this Request request, RequestStep step, Person person, RequestParties parties) =>
        !parties.MayTake(person, step) ? WhoMay(step, parties)
        : !request.OpenSteps().Contains(step) ? WhyNot(step, request)
        : step == RequestStep.WithdrawChallenge && request.OpenChallenge()?.ById != person.Id
            ? "Only whoever put the challenge can withdraw it. Nothing was changed."
        : null;

    /// <summary>
    /// Returns the step that the request waits for and that the person's roles allow; null when it is somebody else's turn. A
    /// challenge is nobody's duty, and so never waited for; nor is the end of a request that has its reply.
    /// </summary>
    public static RequestStep? WaitsFor(this Request request, Person person, RequestParties parties)
    {
        RequestStep? next = (request.IsEscalation(), request.State()) switch
        {
            (true, RequestState.Raised) =>
                parties.MayTake(person, RequestStep.Acknowledge) ? RequestStep.Acknowledge : RequestStep.Decide,
            (true, RequestState.Acknowledged) => RequestStep.Decide,
            (true, RequestState.Challenged) => RequestStep.AnswerChallenge,
            (true, RequestState.Decided) => RequestStep.Close,
            (false, RequestState.Raised or RequestState.Acknowledged) => RequestStep.Reply,
            _ => null,
        };
        return next is { } step && parties.MayTake(person, step) ? step : null;
    }

    private static string WhoMay(RequestStep step, RequestParties parties) => (step, parties.Recipient) switch
    {
        (RequestStep.AnswerChallenge, RequestRecipient.Board) =>
            $"Only the SRO of PSA {parties.From.Number} or a deputy can answer this challenge.",
        (RequestStep.Decide, RequestRecipient.Board) => "Only the chair of the delivery board can record a decision.",
        (RequestStep.Close, RequestRecipient.Board) => "Only the chair of the delivery board or the SRO who asked can close this.",
        (RequestStep.Acknowledge or RequestStep.Challenge or RequestStep.WithdrawChallenge, RequestRecipient.Board) =>
            "Only members of the delivery board can do this.",
        (RequestStep.Acknowledge or RequestStep.Reply, _) when parties.IsByName => parties.Named is { } named
            ? $"Only {named.Name} can reply to this."
            : "Nobody is named in the register who can reply to this.",
        (RequestStep.Acknowledge or RequestStep.Reply, RequestRecipient.Psa) =>
            $"Only the SRO of PSA {parties.AskedFor.Number} or a deputy can reply to this.",
        (RequestStep.Acknowledge or RequestStep.Reply, RequestRecipient.Centre) when parties.Centre == Role.PermanentSecretary =>
            "Only a permanent secretary of the cluster can reply to this.",
        (RequestStep.Acknowledge or RequestStep.Reply, RequestRecipient.Centre) =>
            "Only the chair of the delivery board can reply to this.",
        (RequestStep.TakeToBoard, RequestRecipient.Board) => "Nobody can do this with a request of this kind.",
        (RequestStep.Raise or RequestStep.Withdraw or RequestStep.Close or RequestStep.Reopen or RequestStep.TakeToBoard, _) =>
            $"Only the SRO of PSA {parties.From.Number} or a deputy can do this.",
        _ => "Nobody can do this with a request of this kind.",
    };

    private static string WhyNot(RequestStep step, Request request)
    {
        var open = request.OpenSteps();
        return $"{Why(step, request)} Nothing was changed."
            + (open.Count == 0 ? "" : $" What can be done now: {string.Join(" or ", open.Select(InWords))}.");
    }

    private static string InWords(RequestStep step) => step switch
    {
        RequestStep.Raise => "raise it",
        RequestStep.Acknowledge => "take it up",
        RequestStep.Challenge => "challenge it",
        RequestStep.AnswerChallenge => "answer the challenge",
        RequestStep.WithdrawChallenge => "withdraw the challenge",
        RequestStep.Decide => "decide",
        RequestStep.Reply => "reply",
        RequestStep.Withdraw => "withdraw it",
        RequestStep.Close => "close it",
        RequestStep.Reopen => "reopen it",
        RequestStep.TakeToBoard => "take it to the board",
        _ => throw new InvalidOperationException($"There is no step {step}."),
    };

    private static string Why(RequestStep step, Request request) => (step, request.State()) switch
    {
        (_, RequestState.Closed) => "This request is closed.",
        (_, RequestState.Withdrawn) => "This request was withdrawn.",
        (RequestStep.Raise, _) => "This request has already been raised.",
        (RequestStep.Reopen, _) => "This request has not ended.",
        (RequestStep.AnswerChallenge or RequestStep.WithdrawChallenge, _) => "No challenge is waiting for an answer.",
        (_, RequestState.Challenged) => "A challenge is waiting for an answer.",
        (_, RequestState.Decided) => "A decision has already been recorded.",
        (_, RequestState.Replied) => "There is a reply to this already.",
        (RequestStep.Acknowledge, _) => "Somebody has already taken this up.",
        (RequestStep.TakeToBoard, _) => "It is not overdue, or it was taken to the board before.",
        (RequestStep.Close, _) =>
            request.IsEscalation() ? "A decision has to be recorded first." : "There is no reply to this yet.",
        _ => "This cannot be done with a request of this kind.",
    };
}

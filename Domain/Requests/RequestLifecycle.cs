using ClusterBot.Domain.Records;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Domain.Requests;

/// <summary>
/// The steps that a request may take, and their effect. A request to the board is taken up, challenged, decided and closed: a challenge
/// is answered or withdrawn, or the chair decides over it, and it is closed only after a decision. Any other request is replied to, and a
/// reply can be amended until the asking side closes it. What is neither decided nor replied to can be withdrawn; what has ended can be
/// reopened. What the clock does is an event, too, and changes no state.
/// </summary>
public static class RequestLifecycle
{
    /// <summary>The steps that end a request.</summary>
    public static IReadOnlyList<RequestStep> Endings { get; } = [RequestStep.Withdraw, RequestStep.Close];

    /// <summary>The steps that nobody takes: the clock does.</summary>
    public static IReadOnlyList<RequestStep> OfClock { get; } =
        [RequestStep.Nudge, RequestStep.GoUp, RequestStep.RaiseAgain, RequestStep.LeaveToLead];

    /// <summary>Returns the state of the request, from its events.</summary>
    public static RequestState State(this Request request) => StateAfter(request.InOrder());

    /// <summary>Returns whether the step is a decision that was recorded while a challenge was open.</summary>
    public static bool IsOverChallenge(this Request request, RequestEvent happened) =>
        happened.Step == RequestStep.Decide
        && StateAfter(request.InOrder().TakeWhile(before => before.Sequence < happened.Sequence)) == RequestState.Challenged;

    /// <summary>Returns the open challenge; null when there is none.</summary>
    public static RequestEvent? OpenChallenge(this Request request) => request.State() == RequestState.Challenged
        ? request.InOrder().Last(happened => happened.Step == RequestStep.Challenge)
        : null;

    /// <summary>Returns everything that happened, the earliest first.</summary>
    public static IEnumerable<RequestEvent> InOrder(this Request request) => request.Events.OrderBy(happened => happened.Sequence);

    /// <summary>Returns the reply that counts, the latest; null when there is none yet.</summary>
    public static RequestEvent? Reply(this Request request) =>
        request.InOrder().LastOrDefault(happened => happened.Step == RequestStep.Reply);

    /// <summary>Returns whether it is a request to the delivery board.</summary>
    public static bool IsEscalation(this Request request) => request.To == RequestRecipient.Board;

    /// <summary>Returns whether nothing more can happen to it.</summary>
    public static bool IsOver(this Request request) => request.State() is RequestState.Withdrawn or RequestState.Closed;

    /// <summary>Returns whether a reply has been owed since before the day.</summary>
    public static bool IsOverdue(this Request request, DateOnly today) =>
        !request.IsEscalation() && request.State() is RequestState.Raised or RequestState.Acknowledged && request.DueOn < today;

    /// <summary>Returns the levels that it has reached, beyond those who were asked, the nearest first.</summary>
    public static IReadOnlyList<LadderLevel> Reached(this Request request) =>
        [.. request.LevelsAbove().Take(request.Events.Count(happened => happened.Step == RequestStep.GoUp))];

    /// <summary>Returns the level to which it goes up next; null at the top.</summary>
    public static LadderLevel? NextLevel(this Request request)
    {
        var above = request.LevelsAbove();
        var reached = request.Reached().Count;
        return reached < above.Count ? above[reached] : null;
    }

    /// <summary>Returns whether nobody answered in time and it has not gone to the board yet.</summary>
    private static bool MayGoToBoard(this Request request) =>
        !request.IsEscalation()
        && request.Events.Any(happened => happened.Step == RequestStep.GoUp)
        && request.Events.All(happened => happened.Step != RequestStep.TakeToBoard);

    // A request to the board begins on the lowest step of the ladder.
    private static List<LadderLevel> LevelsAbove(this Request request) =>
        [.. request.Policy.Levels().Where(level => !request.IsEscalation() || level != LadderLevel.Board)];

    /// <summary>Returns whether the board has not decided although the day on which help was needed is over.</summary>
    public static bool IsPastItsDay(this Request request, DateOnly today) => request.IsEscalation() && request.DueOn < today
        && request.State() is (RequestState.Raised or RequestState.Acknowledged or RequestState.Challenged);

    /// <summary>Returns the steps that the state is open to, whoever takes them.</summary>
    public static IReadOnlyList<RequestStep> OpenSteps(this Request request) => (request.IsEscalation(), request.State()) switch
    {
        _ when request.Events.Count == 0 => [RequestStep.Raise],
        (true, RequestState.Raised) => [RequestStep.Acknowledge, RequestStep.Challenge, RequestStep.Decide, RequestStep.Withdraw],
        (true, RequestState.Acknowledged) => [RequestStep.Challenge, RequestStep.Decide, RequestStep.Withdraw],
        (true, RequestState.Challenged) =>
            [RequestStep.AnswerChallenge, RequestStep.WithdrawChallenge, RequestStep.Decide, RequestStep.Withdraw],
        (true, RequestState.Decided) => [RequestStep.Challenge, RequestStep.Close],
        (false, RequestState.Raised) =>
            [RequestStep.Acknowledge, RequestStep.Reply, .. ToBoard(request), RequestStep.Withdraw],
        (false, RequestState.Acknowledged) => [RequestStep.Reply, .. ToBoard(request), RequestStep.Withdraw],
        (false, RequestState.Replied) => [RequestStep.Reply, RequestStep.Close],
        (_, RequestState.Withdrawn or RequestState.Closed) => [RequestStep.Reopen],
        _ => throw new InvalidOperationException($"No way leads to state {request.State()}."),
    };

    /// <summary>Adds the step to the events. Call only after <see cref="RequestRefusals.Refusal"/> returned null.</summary>
    /// <exception cref="InvalidOperationException">
    /// The state is not open to the step, or an answer is missing or too much.
    /// </exception>
    public static RequestEvent Take(this Request request, RequestStep step, Guid byId, DateTimeOffset at, StepContent? content = null)
    {
        if (!request.OpenSteps().Contains(step) || (step == RequestStep.Reply) != (content?.Answer is not null))
        {
            throw new InvalidOperationException($"Step {step} is not open in state {request.State()}, or its answer is wrong.");
        }

        var happened = new RequestEvent
        {
            RequestId = request.Id,
            Sequence = request.Events.Count + 1,
            Step = step,
            ById = byId,
            HappenedAt = at,
            Text = content?.Text,
            Answer = content?.Answer,
            GivenOn = content?.GivenOn,
            OwnerId = content?.OwnerId,
            Fields = content?.Fields is { Count: > 0 } fields ? RecordFields.Write(fields) : null,
        };
        request.Events.Add(happened);
        return happened;
    }

    /// <summary>Adds what the clock does at a deadline.</summary>
    /// <exception cref="InvalidOperationException">It is no step of the clock, or it was taken at this deadline before.</exception>
    public static RequestEvent Tick(this Request request, RequestStep step, DateTimeOffset dueAt, DateTimeOffset at)
    {
        if (!OfClock.Contains(step) || request.Events.Any(happened => happened.Step == step && happened.DueAt == dueAt))
        {
            throw new InvalidOperationException($"Step {step} is none of the clock's, or was taken at {dueAt:O} before.");
        }

        var happened = new RequestEvent
        {
            RequestId = request.Id,
            Sequence = request.Events.Count + 1,
            Step = step,
            ById = null,
            HappenedAt = at,
            DueAt = dueAt,
        };
        request.Events.Add(happened);
        return happened;
    }

    private static IEnumerable<RequestStep> ToBoard(Request request) => request.MayGoToBoard() ? [RequestStep.TakeToBoard] : [];

    private static RequestState StateAfter(IEnumerable<RequestEvent> inOrder)
    {
        var (state, beforeChallenge, beforeEnd) = (RequestState.Raised, RequestState.Raised, RequestState.Raised);
        foreach (var happened in inOrder)
        {
            var before = state;
            state = happened.Step switch
            {
                RequestStep.Raise => RequestState.Raised,
                RequestStep.Acknowledge => RequestState.Acknowledged,
                RequestStep.Challenge => RequestState.Challenged,
                RequestStep.AnswerChallenge or RequestStep.WithdrawChallenge => beforeChallenge,
                RequestStep.Decide => RequestState.Decided,
                RequestStep.Reply => RequestState.Replied,
                RequestStep.Withdraw => RequestState.Withdrawn,
                RequestStep.Close => RequestState.Closed,
                RequestStep.Reopen => beforeEnd,
                RequestStep.TakeToBoard or RequestStep.Nudge or RequestStep.GoUp or RequestStep.RaiseAgain
                    or RequestStep.LeaveToLead => before,
                _ => throw new InvalidOperationException($"There is no step {happened.Step}."),
            };
            // Whoever challenges has taken it up.
            beforeChallenge = happened.Step != RequestStep.Challenge ? beforeChallenge
                : before == RequestState.Raised ? RequestState.Acknowledged
                : before;
            beforeEnd = Endings.Contains(happened.Step) ? before : beforeEnd;
        }

        return state;
    }
}

/// <summary>The state of a request.</summary>
public enum RequestState
{
    /// <summary>Those who are asked have not done anything yet.</summary>
    Raised,

    /// <summary>Somebody who is asked has taken it up.</summary>
    Acknowledged,

    /// <summary>A challenge waits for its answer.</summary>
    Challenged,

    /// <summary>The board's chair has decided.</summary>
    Decided,

    /// <summary>There is a reply, and the asking side has not closed it yet.</summary>
    Replied,

    /// <summary>The asking side took it back.</summary>
    Withdrawn,

    /// <summary>It is over.</summary>
    Closed,
}

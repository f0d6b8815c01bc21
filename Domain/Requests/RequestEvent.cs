using ClusterBot.Domain.Records;

namespace ClusterBot.Domain.Requests;

/// <summary>One thing that happened to a request: who did what, when, and in what words. Append-only.</summary>
public sealed class RequestEvent
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The number, from 1, per request. Two people who act at once cannot both have the next one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The step that was taken.</summary>
    public required RequestStep Step { get; init; }

    /// <summary>The person who took it; null when it was the clock.</summary>
    public required Guid? ById { get; init; }

    /// <summary>The time of the step.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>The words of the step, at most <see cref="Request.MaxText"/> characters; null when it has none.</summary>
    public string? Text { get; init; }

    /// <summary>The answer; always there with <see cref="RequestStep.Reply"/>, and only then.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>The day on which what was asked for is given, or by which the decision is carried out; null when none is named.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>The person who carries the decision out; null with any other step, and where nobody is named.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The values of the kind's fields as stored; null when the step has none. See <see cref="RecordFields"/>.</summary>
    public string? Fields { get; init; }

    /// <summary>The deadline that made the clock act; null with a step of a person.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>A step of a request. Stored by name; a name is never reused.</summary>
public enum RequestStep
{
    /// <summary>A PSA asks for something.</summary>
    Raise,

    /// <summary>Somebody on the delivery board has seen it and takes it up.</summary>
    Acknowledge,

    /// <summary>The board, usually its NED, asks a question that must be answered before closing.</summary>
    Challenge,

    /// <summary>The asking side answers the open challenge.</summary>
    AnswerChallenge,

    /// <summary>The person who put the open challenge takes it back.</summary>
    WithdrawChallenge,

    /// <summary>The board's chair records a decision, with the reason when a challenge is open.</summary>
    Decide,

    /// <summary>Those who are asked reply, or amend their reply.</summary>
    Reply,

    /// <summary>The asking side no longer needs it.</summary>
    Withdraw,

    /// <summary>It is over, with what came of it.</summary>
    Close,

    /// <summary>The asking side needs it again after its end.</summary>
    Reopen,

    /// <summary>The asking side takes a request that nobody answered in time to its delivery board.</summary>
    TakeToBoard,

    /// <summary>Half of the time has passed: the clock tells whose turn it is.</summary>
    Nudge,

    /// <summary>The time has passed: the clock takes it a level up.</summary>
    GoUp,

    /// <summary>It is still open after its time: the clock raises it again.</summary>
    RaiseAgain,

    /// <summary>It was raised again often enough: the clock leaves it to the cluster's leads.</summary>
    LeaveToLead,
}

/// <summary>The answer of a reply. Stored by name; a name is never reused.</summary>
public enum RequestAnswer
{
    /// <summary>It is given.</summary>
    Yes,

    /// <summary>Some of it is given.</summary>
    InPart,

    /// <summary>It is not given.</summary>
    No,
}

/// <summary>The words of a step, and the answer of a reply.</summary>
/// <param name="Text">The words, at most <see cref="Request.MaxText"/> characters; null when there are none.</param>
/// <param name="Answer">The answer of a reply; null with any other step.</param>
/// <param name="GivenOn">The day on which what was asked for is given, or a decision is carried out; null when none is named.</param>
public sealed record StepContent(string? Text, RequestAnswer? Answer = null, DateOnly? GivenOn = null)
{
    /// <summary>The person who carries a decision out; null when nobody is named.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The values of the kind's fields by key; empty when the step has none.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>A step without words.</summary>
    public static StepContent None { get; } = new(Text: null);
}

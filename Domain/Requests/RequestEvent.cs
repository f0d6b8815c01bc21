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

    /// <summary>The person who took it.</summary>
    public required Guid ById { get; init; }

    /// <summary>The time of the step.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>The words of the step, at most <see cref="Request.MaxText"/> characters; null when it has none.</summary>
    public string? Text { get; init; }

    /// <summary>The answer; always there with <see cref="RequestStep.Reply"/>, and only then.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>The day on which what was asked for is given; null when the reply names none.</summary>
    public DateOnly? GivenOn { get; init; }
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
/// <param name="GivenOn">The day on which what was asked for is given; null when the step names none.</param>
public sealed record StepContent(string? Text, RequestAnswer? Answer = null, DateOnly? GivenOn = null)
{
    /// <summary>A step without words.</summary>
    public static StepContent None { get; } = new(Text: null);
}

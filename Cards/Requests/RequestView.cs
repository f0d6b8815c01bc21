using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>The content of a request's card.</summary>
public sealed record RequestView
{
    public required Guid Id { get; init; }

    /// <summary>The number by which people speak of it.</summary>
    public required int Number { get; init; }

    /// <summary>True for the asking side's own card; false for that of those who are asked.</summary>
    public bool IsForAsker { get; init; }

    /// <summary>True for the card of those who see it and take no part: it has no buttons.</summary>
    public bool IsToWatch { get; init; }

    /// <summary>True for a copy in a channel, which says whom the messages beside it did not reach.</summary>
    public bool IsInChannel { get; init; }

    /// <summary>The higher marking of both sides' clusters.</summary>
    public required ProtectiveMarking Marking { get; init; }

    public required RequestPsa From { get; init; }

    public required RequestRecipient Recipient { get; init; }

    /// <summary>The PSA that is asked; null when it is none.</summary>
    public required RequestPsa? To { get; init; }

    /// <summary>The name of the department or the person who is asked; null when it is none.</summary>
    public string? AskedName { get; init; }

    /// <summary>The party that is asked, in words.</summary>
    public string Asked => RequestLabels.Recipient(Recipient, To?.Number, AskedName);

    public RequestSeverity Severity { get; init; }

    /// <summary>The number of the request from which it came; null when it came from none.</summary>
    public int? Source { get; init; }

    /// <summary>The kind of the record from which it came, such as "Barrier"; null when it came from none.</summary>
    public string? FromRecord { get; init; }

    /// <summary>The kinds of the records of its outcome that everybody in the asking cluster sees.</summary>
    public IReadOnlyList<string> KeptAs { get; init; } = [];

    /// <summary>The address of the message from which it was raised; null when it was raised otherwise.</summary>
    public Uri? Link { get; init; }

    /// <summary>The levels that it has gone up to.</summary>
    public IReadOnlyList<LadderLevel> Reached { get; init; } = [];

    /// <summary>The people who can be made to carry a decision out.</summary>
    public IReadOnlyList<RequestPerson> Owners { get; init; } = [];

    public required RequestKind Kind { get; init; }

    /// <summary>The indicator that it is about, if it is about one.</summary>
    public IndicatorView? Indicator { get; init; }

    /// <summary>The need, as typed.</summary>
    public required string Need { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>True when a reply has been owed since before today.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>True when the board has not decided by the day on which help was needed.</summary>
    public bool IsPastItsDay { get; init; }

    public required string RaisedBy { get; init; }

    /// <summary>The time of asking, in the asking cluster's own time.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    public required RequestState State { get; init; }

    /// <summary>The steps that the state is open to, whoever takes them.</summary>
    public required IReadOnlyList<RequestStep> OpenSteps { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required IReadOnlyList<RequestEventView> Events { get; init; }

    /// <summary>The names of the people who were told: the channel has accepted the message.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>The names of the people being told: the message is on its way, and its outcome is not known yet.</summary>
    public IReadOnlyList<string> Telling { get; init; } = [];

    /// <summary>The people who could not be told and the reasons, one sentence each.</summary>
    public IReadOnlyList<string> NotTold { get; init; } = [];

    /// <summary>The part of the reader's latest input that was not accepted.</summary>
    public RequestDraft? Draft { get; init; }

    /// <summary>The last decision or reply that has words; null while there is none.</summary>
    public RequestEventView? Outcome => Events.LastOrDefault(happened => happened is
    { Step: RequestStep.Decide or RequestStep.Reply, Content.Text: not null });

    /// <summary>The reply that counts; null when there is none yet.</summary>
    public RequestEventView? Reply => Events.LastOrDefault(happened => happened.Step == RequestStep.Reply);
}

/// <summary>One thing that happened to a request.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it; null for the clock.</param>
/// <param name="HappenedAt">When, in the asking cluster's own time.</param>
/// <param name="Content">What was said with it.</param>
/// <param name="IsOverChallenge">True for a decision that was recorded while a challenge was open.</param>
public sealed record RequestEventView(
    RequestStep Step, string? By, DateTimeOffset HappenedAt, StepContent Content, bool IsOverChallenge = false)
{
    /// <summary>The level to which it went up; null with any other step.</summary>
    public LadderLevel? Level { get; init; }

    /// <summary>True when the clock was late.</summary>
    public bool IsLate { get; init; }

    /// <summary>The name of the person who carries the decision out; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The fields of the kind that were filled in.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];
}

/// <summary>A field of a kind with its value, as a card shows it.</summary>
public sealed record FieldValue(string Label, string Value);

/// <summary>A person to choose on a form.</summary>
public sealed record RequestPerson(Guid Id, string Name);

/// <summary>A PSA on a request's card, or to choose on its form.</summary>
public sealed record RequestPsa(int Number, string Title);

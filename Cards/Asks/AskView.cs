using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Asks;

/// <summary>The content of an ask's card.</summary>
public sealed record AskView
{
    public required Guid Id { get; init; }

    /// <summary>True for the asking side's own card; false for that of those who are asked.</summary>
    public bool IsForAsker { get; init; }

    /// <summary>The higher marking of both sides' clusters.</summary>
    public required ProtectiveMarking Marking { get; init; }

    public required AskPsa From { get; init; }

    /// <summary>The PSA that is asked; null for the Centre.</summary>
    public required AskPsa? To { get; init; }

    public required AskKind Kind { get; init; }

    /// <summary>The need, as typed.</summary>
    public required string Need { get; init; }

    public required DateOnly ReplyOwedOn { get; init; }

    /// <summary>True when a reply has been owed since before today.</summary>
    public required bool IsOverdue { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>The time of asking, in the asking cluster's own time.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    public required AskState State { get; init; }

    /// <summary>The steps that the state is open to, whoever takes them.</summary>
    public required IReadOnlyList<AskStep> OpenSteps { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required IReadOnlyList<AskEventView> Events { get; init; }

    /// <summary>The names of the people who were told: the channel has accepted the message.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>The names of the people being told: the message is on its way, and its outcome is not known yet.</summary>
    public IReadOnlyList<string> Telling { get; init; } = [];

    /// <summary>The people who could not be told and the reasons, one sentence each.</summary>
    public IReadOnlyList<string> NotTold { get; init; } = [];

    /// <summary>The part of the reader's latest input that was not accepted.</summary>
    public AskDraft? Draft { get; init; }

    /// <summary>The reply that counts; null when there is none yet.</summary>
    public AskEventView? Reply => Events.LastOrDefault(happened => happened.Step == AskStep.Reply);
}

/// <summary>One thing that happened to an ask.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="HappenedAt">When, in the asking cluster's own time.</param>
/// <param name="Reply">The reply, where it was one: yes, in part or no.</param>
/// <param name="Text">Its words, as typed.</param>
/// <param name="GivenOn">The day on which it is given, where the reply names one.</param>
public sealed record AskEventView(
    AskStep Step, string By, DateTimeOffset HappenedAt, AskReply? Reply = null, string? Text = null, DateOnly? GivenOn = null);

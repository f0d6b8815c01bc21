using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Asks;

/// <summary>What a card shows of an ask.</summary>
public sealed record AskView
{
    public required Guid Id { get; init; }

    /// <summary>The asking side's own card; otherwise that of those who are asked.</summary>
    public bool IsForAsker { get; init; }

    /// <summary>The higher of both sides' clusters.</summary>
    public required ProtectiveMarking Marking { get; init; }

    public required AskPsa From { get; init; }

    /// <summary>None for the Centre.</summary>
    public required AskPsa? To { get; init; }

    public required AskKind Kind { get; init; }

    /// <summary>As typed.</summary>
    public required string Need { get; init; }

    public required DateOnly ReplyOwedOn { get; init; }

    /// <summary>A reply is owed since before today.</summary>
    public required bool IsOverdue { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>In the asking cluster's own time.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    public required AskState State { get; init; }

    /// <summary>The steps that the state is open to, whoever takes them.</summary>
    public required IReadOnlyList<AskStep> OpenSteps { get; init; }

    /// <summary>All that happened, oldest first.</summary>
    public required IReadOnlyList<AskEventView> Events { get; init; }

    /// <summary>Who was told, by name: the channel has accepted the message.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Who is being told, by name: the message is on its way, and what becomes of it is not known yet.</summary>
    public IReadOnlyList<string> Telling { get; init; } = [];

    /// <summary>Who could not be told and why, one sentence each.</summary>
    public IReadOnlyList<string> NotTold { get; init; } = [];

    /// <summary>What was not taken of what the reader just sent.</summary>
    public AskDraft? Draft { get; init; }

    /// <summary>The reply that counts; none where there is none yet.</summary>
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

using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.MyWork;

/// <summary>Everything that one person owes.</summary>
public sealed record MyWorkView
{
    /// <summary>The highest marking of what is shown.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>Open rounds in which something is owed, the earliest first.</summary>
    public required IReadOnlyList<ReminderView> Rounds { get; init; }

    /// <summary>Escalations that wait for the person, the most urgent first.</summary>
    public required IReadOnlyList<WaitingEscalationView> Escalations { get; init; }

    /// <summary>Open asks in which the person speaks for one of the sides, the most urgent first.</summary>
    public required IReadOnlyList<WaitingAskView> Asks { get; init; }

    /// <summary>Records that the person is asked to look at again, the longest due first.</summary>
    public IReadOnlyList<DueRecordView> Records { get; init; } = [];

    /// <summary>Subjects that the person follows and about which there is something new.</summary>
    public IReadOnlyList<FollowedView> Followed { get; init; } = [];

    /// <summary>True when the person may ask for something, for a PSA of their own.</summary>
    public bool MayAsk { get; init; }

    /// <summary>The next opening of a check-in, in the cluster's own time; null when none is known.</summary>
    public DateTimeOffset? NextOpensAt { get; init; }
}

/// <summary>A record that its owner is asked to look at again.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Text">As typed.</param>
/// <param name="DueOn">Since which day.</param>
public sealed record DueRecordView(Guid Id, string Kind, string Text, DateOnly DueOn);

/// <summary>A subject that somebody follows.</summary>
/// <param name="Subject">Its words, as typed.</param>
/// <param name="Count">The number of things that are new; at least 1.</param>
public sealed record FollowedView(string Subject, int Count);

/// <summary>An escalation that waits for somebody.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="PsaNumber">The PSA.</param>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="Step">What it waits for.</param>
public sealed record WaitingEscalationView(Guid Id, int PsaNumber, string Need, DateOnly NeededOn, EscalationStep Step);

/// <summary>An ask that waits for somebody, or that somebody waits for.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Ask">What lists show of it.</param>
/// <param name="IsMine">The reader speaks for the asking side.</param>
/// <param name="IsOwed">A reply is owed.</param>
/// <param name="IsOverdue">It is owed since before today.</param>
public sealed record WaitingAskView(Guid Id, OpenAskView Ask, bool IsMine, bool IsOwed, bool IsOverdue);

using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Reminders;

/// <summary>All that one person owes.</summary>
public sealed record MyWorkView
{
    /// <summary>The highest marking of what is shown.</summary>
    public required Marking Marking { get; init; }

    /// <summary>Open rounds in which something is owed, the earliest first.</summary>
    public required IReadOnlyList<ReminderView> Rounds { get; init; }

    /// <summary>Escalations that wait for the person, the most urgent first.</summary>
    public required IReadOnlyList<WaitingEscalationView> Escalations { get; init; }

    /// <summary>When the next check-in opens, in the cluster's own time, where one is known.</summary>
    public DateTimeOffset? NextOpensAt { get; init; }
}

/// <summary>An escalation that waits for somebody.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="PsaNumber">The PSA.</param>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="Step">What it waits for.</param>
public sealed record WaitingEscalationView(Guid Id, int PsaNumber, string Need, DateOnly NeededOn, EscalationStep Step);

namespace ClusterBot.Domain.CheckIns;

/// <summary>How one person who is asked in a round was reminded. One for a round and a person, made when first needed.</summary>
public sealed class ReminderState
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>How many reminders were sent by the calendar.</summary>
    public int Reminders { get; set; }

    /// <summary>When the last of them was sent.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>Until when the person asked not to be reminded.</summary>
    public DateTimeOffset? SnoozedUntilAt { get; set; }

    /// <summary>When the deputy was asked instead.</summary>
    public DateTimeOffset? DeputyAskedAt { get; set; }

    /// <summary>Why the person could not be reached, in words for the cluster lead, at most 300 characters.</summary>
    public string? UnreachableBecause { get; set; }
}

namespace ClusterBot.Domain.CheckIns;

/// <summary>The reminders of one person who is asked in a round. One for a round and a person, made when first needed.</summary>
public sealed class ReminderState
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The number of reminders sent by the calendar.</summary>
    public int Reminders { get; set; }

    /// <summary>The time when the last of them was sent.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>The time until which the person asked not to be reminded.</summary>
    public DateTimeOffset? SnoozedUntilAt { get; set; }

    /// <summary>The time when the deputy was asked instead.</summary>
    public DateTimeOffset? DeputyAskedAt { get; set; }

    /// <summary>The reason why the person could not be reached, in words for the cluster lead, at most 300 characters.</summary>
    public string? UnreachableBecause { get; set; }
}

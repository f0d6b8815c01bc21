namespace ClusterBot.Data.Entities;

/// <summary>An organisation's first steps: its first administrator, and the facts about the steps that only a record can hold.</summary>
public sealed class TenantSetup
{
    public required string TenantId { get; init; }

    /// <summary>The person who became administrator by a setting; null when the register named one.</summary>
    public Guid? FirstAdministratorId { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>The time when an administrator saw which people of a loaded register cannot be reached.</summary>
    public DateTimeOffset? ReachSeenAt { get; set; }

    /// <summary>The state of the steps that the posted card shows.</summary>
    public string? Shown { get; set; }

    /// <summary>Counts the states shown, so that the card is updated once for each.</summary>
    public int Version { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

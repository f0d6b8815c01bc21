namespace ClusterBot.Data.Entities;

/// <summary>
/// The last known state of a part that the bot depends on, as seen by any replica, and what administrators were told of it.
/// </summary>
public sealed class OutageRecord
{
    /// <summary>The part, see <c>Dependency</c>.</summary>
    public required string Dependency { get; init; }

    /// <summary>The time since which it has failed; null while it is well.</summary>
    public DateTimeOffset? SinceAt { get; set; }

    /// <summary>The time when a replica last saw it fail.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>The reason, in words for an administrator.</summary>
    public string? Reason { get; set; }

    /// <summary>The time when administrators were told of the current failure; null when they were not.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

namespace ClusterBot.Bot.Data.Entities;

/// <summary>How a part that the bot depends on was last seen, by whichever replica, and what administrators were told of it.</summary>
public sealed class OutageRecord
{
    /// <summary>The part, see <c>Dependency</c>.</summary>
    public required string Dependency { get; init; }

    /// <summary>Since when it has failed; none while it is well.</summary>
    public DateTimeOffset? SinceAt { get; set; }

    /// <summary>When a replica last saw it fail.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>Why, in words for an administrator.</summary>
    public string? Reason { get; set; }

    /// <summary>When administrators were told of the failure at hand; none when they were not.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

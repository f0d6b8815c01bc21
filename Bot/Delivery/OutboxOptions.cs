using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>What may be said about a message beside where it goes.</summary>
public sealed record OutboxOptions
{
    /// <summary>The id of the thread's first message, to write into that thread of a channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Which face of the subject it shows; see <see cref="Data.Delivery.Face"/>.</summary>
    public string? Face { get; init; }

    public DeliveryPriority Priority { get; init; }
}

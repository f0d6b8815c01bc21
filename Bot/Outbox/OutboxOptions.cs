using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Outbox;

/// <summary>The options of a message, besides its destination.</summary>
public sealed record OutboxOptions
{
    /// <summary>The id of the thread's first message, to write into that thread of a channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>The variant of the card that it shows; see <see cref="OutboxMessage.Variant"/>.</summary>
    public string? Variant { get; init; }

    public OutboxMessagePriority Priority { get; init; }
}

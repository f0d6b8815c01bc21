using ClusterBot.Bot.Data.Entities;

namespace ClusterBot.Bot.Outbox;

/// <summary>What may be said about a message beside where it goes.</summary>
public sealed record OutboxOptions
{
    /// <summary>The id of the thread's first message, to write into that thread of a channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Which face of the subject it shows; see <see cref="OutboxMessage.Face"/>.</summary>
    public string? Face { get; init; }

    public OutboxMessagePriority Priority { get; init; }
}

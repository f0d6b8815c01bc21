namespace ClusterBot.Bot.Data;

/// <summary>A message of a good-practice thread that the bot was told of.</summary>
public sealed class StoredMessage
{
    /// <summary>The channel's message id; unique in its conversation.</summary>
    public required string MessageId { get; init; }

    /// <summary>The channel, without <c>;messageid=</c>.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The id of the thread's first message.</summary>
    public required string ThreadId { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset PostedAt { get; init; }
}

namespace ClusterBot.Data.Entities;

/// <summary>A message of a good-practice thread that the bot was told of.</summary>
public sealed class ThreadMessageRecord
{
    /// <summary>The channel's message id; unique in its conversation.</summary>
    public required string MessageId { get; init; }

    /// <summary>The channel, without <c>;messageid=</c>.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The id of the thread's first message.</summary>
    public required string ThreadId { get; init; }

    /// <summary>Empty when the channel did not tell it.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The author's Entra object id, where the channel told it: the directory knows the name.</summary>
    public string? AuthorAadObjectId { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>
    /// The time when the newest information from Teams about it was sent, which nothing older undoes; null when Teams gave no time.
    /// </summary>
    public DateTimeOffset? RevisedAt { get; set; }
}

/// <summary>
/// A message that was deleted in Teams: its id alone identifies it when the deletion is undone, or when the message arrives
/// afterwards.
/// </summary>
public sealed class DeletedMessage
{
    public required string MessageId { get; init; }

    /// <summary>The channel, without <c>;messageid=</c>.</summary>
    public required string ConversationId { get; init; }

    /// <summary>
    /// The time when the message was posted; null when it was not kept, so that nothing comes back when the deletion is undone.
    /// </summary>
    public required DateTimeOffset? PostedAt { get; set; }

    /// <summary>The time when the deletion was sent.</summary>
    public required DateTimeOffset DeletedAt { get; set; }
}

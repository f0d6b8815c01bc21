namespace ClusterBot.Data.Entities;

/// <summary>One outbound message, kept in the outbox until it is sent or finally refused.</summary>
public sealed class OutboxMessage
{
    /// <summary>
    /// The placeholder for a body that was removed because of its age or the people it named; and, while an update waits, for a
    /// card that is drawn when it is sent.
    /// </summary>
    public const string NoBody = "{}";

    /// <summary>The id, which grows with time: the order within a conversation.</summary>
    public long Id { get; init; }

    /// <summary>Idempotency key. Adding the same key twice is one delivery.</summary>
    public required string Key { get; init; }

    /// <summary>The lane: Teams' budget is per app and tenant.</summary>
    public required string TenantId { get; init; }

    public required OutboxMessageKind Kind { get; init; }

    public OutboxMessagePriority Priority { get; init; }

    /// <summary>The connector's address when the message was queued; the newest address is looked up when it is sent.</summary>
    public required string ServiceUrl { get; init; }

    public required string BotId { get; init; }

    /// <summary>
    /// The destination: a channel, a chat or a thread (<c>...;messageid=</c>). Null for a person who has no personal chat yet:
    /// <see cref="RecipientId"/> is set and the conversation is created first.
    /// </summary>
    public string? ConversationId { get; set; }

    /// <summary>The team that a new thread's channel belongs to.</summary>
    public string? TeamId { get; init; }

    /// <summary>The person whose personal chat is meant, or who alone sees the message, by the register's id.</summary>
    public Guid? RecipientId { get; init; }

    /// <summary>The delivery whose posted activity an update replaces.</summary>
    public long? UpdatesId { get; init; }

    /// <summary>An activity to update that no delivery of ours posted, by its id.</summary>
    public string? UpdatesActivityId { get; init; }

    /// <summary>Deliveries with the same order key are sent in the order of their ids.</summary>
    public required string OrderKey { get; init; }

    /// <summary>The subject, for instance <c>escalation:{id}</c>: finds all posted copies of one card.</summary>
    public string? Subject { get; init; }

    /// <summary>The variant of the card that it shows, for instance <c>board</c> or <c>sro</c>.</summary>
    public string? Variant { get; init; }

    /// <summary>The activity as JSON; <see cref="NoBody"/> some time after it was sent.</summary>
    public required string Body { get; init; }

    /// <summary>The trace of the turn or job that queued it (W3C <c>traceparent</c>); null when nobody recorded it.</summary>
    public string? TraceParent { get; set; }

    /// <summary>
    /// True when the person's chat was given up as dead for this message: it is created anew by the person's Entra id, once.
    /// </summary>
    public bool ChatRenewed { get; set; }

    public OutboxMessageState State { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>
    /// The time of the first attempt, moved later by all the time since in which it could not be sent: retries end a day after.
    /// </summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    public DateTimeOffset? LeasedUntilAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The id that the channel gave to what was posted.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The reason why it was refused for good or is waiting: a status or the channel's own code.</summary>
    public string? Reason { get; set; }
}

public enum OutboxMessageKind
{
    /// <summary>A message into a conversation or an existing thread.</summary>
    Post,

    /// <summary>A message that starts a thread in a channel.</summary>
    NewThread,

    /// <summary>Replaces what was posted before.</summary>
    Update,

    /// <summary>
    /// A message into a shared place that its recipient alone sees; into the recipient's personal chat where Teams refuses that.
    /// </summary>
    Targeted,
}

/// <summary>The priority of a message within a lane; higher goes first. The order within one conversation is kept all the same.</summary>
public enum OutboxMessagePriority
{
    /// <summary>A summary of what has been said elsewhere: when more waits than can be sent, it goes last.</summary>
    Digest = -1,

    Routine = 0,

    /// <summary>Somebody is waiting for an answer.</summary>
    Answer = 1,

    /// <summary>An escalation.</summary>
    Alert = 2,
}

public enum OutboxMessageState
{
    Queued,
    Leased,
    Sent,

    /// <summary>The channel refused for good; <see cref="OutboxMessage.Reason"/> says why.</summary>
    Refused,

    /// <summary>An update that was not sent because a later one of the same message was waiting behind it.</summary>
    Superseded,
}

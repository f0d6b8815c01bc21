namespace ClusterBot.Data.Entities;

/// <summary>A summary that somebody asked for. Found by the job that writes it, so that a restart loses none.</summary>
public sealed class SummaryRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ConversationId { get; init; }

    /// <summary>The thread to summarise; null for the whole channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>The time before which nothing is read; all of a thread is read, unless a period was asked for.</summary>
    public required DateTimeOffset SinceAt { get; init; }

    /// <summary>The time from which on nothing is read; null when no end was asked for.</summary>
    public DateTimeOffset? UntilAt { get; init; }

    /// <summary>The words that messages must hold, as typed; null for any subject.</summary>
    public string? Topic { get; init; }

    public required Guid RequestedById { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The trace of the turn that asked for it (W3C <c>traceparent</c>); null when nobody recorded it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>True when a schedule asked for it, in a cluster lead's name, and nobody waits for it in the channel.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>The step that it has reached.</summary>
    public SummaryState State { get; set; }

    /// <summary>The number of attempts to write it.</summary>
    public int Attempts { get; set; }

    /// <summary>The time when it was written and its draft went to a cluster lead; null when there was nothing to approve.</summary>
    public DateTimeOffset? DraftedAt { get; set; }

    /// <summary>The draft as it stands, as JSON; null when none waits.</summary>
    public string? Draft { get; set; }

    /// <summary>The messages that the draft or the summary shows, as JSON; null when there is nothing to show any more.</summary>
    public string? Material { get; set; }

    /// <summary>The cluster lead who approved or rejected the draft; or who cancelled the writing.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>The reason for a rejection, as typed; null when the lead did not say.</summary>
    public string? Reason { get; set; }

    /// <summary>The time from which on nothing more is done about it.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The summary as it was approved and posted: points and citations as JSON. Null until then.</summary>
    public string? Result { get; set; }
}

/// <summary>The steps of a summary.</summary>
public enum SummaryState
{
    /// <summary>It was asked for and is being written.</summary>
    Asked,

    /// <summary>It is written, and waits for a cluster lead.</summary>
    Drafted,

    /// <summary>A cluster lead approved it, and it is posted.</summary>
    Published,

    /// <summary>A cluster lead did not want it posted.</summary>
    Rejected,

    /// <summary>Nobody decided on the draft in time.</summary>
    Expired,

    /// <summary>There was nothing to sum up.</summary>
    Empty,

    /// <summary>It could not be written.</summary>
    Failed,

    /// <summary>Somebody cancelled the writing.</summary>
    Cancelled,

    /// <summary>It showed something that may be shown no more.</summary>
    TakenAway,
}

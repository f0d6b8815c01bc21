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

    /// <summary>The number of attempts to write it.</summary>
    public int Attempts { get; set; }

    /// <summary>The time when it was written, or given up.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The summary as it was shown: points and citations as JSON. Null when it was given up.</summary>
    public string? Result { get; set; }
}

namespace ClusterBot.Bot.Data.Entities;

/// <summary>A summary that somebody asked for. Found by the job that writes it, so that a restart loses none.</summary>
public sealed class SummaryRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ConversationId { get; init; }

    /// <summary>The thread to summarise; none for the whole channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Nothing older is read; of a thread everything is, unless a period was asked for.</summary>
    public required DateTimeOffset SinceAt { get; init; }

    /// <summary>Nothing from then on is read; null where no end was asked for.</summary>
    public DateTimeOffset? UntilAt { get; init; }

    /// <summary>The words that messages must hold, as typed; null for whatever they are about.</summary>
    public string? Topic { get; init; }

    public required Guid RequestedById { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The trace of the turn that asked for it (W3C <c>traceparent</c>); none when nobody recorded it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>How often the writing of it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Set when it was written, and when it was given up.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The summary as it was shown: points and citations as JSON. None when it was given up.</summary>
    public string? Result { get; set; }
}

namespace ClusterBot.Data.Entities;

/// <summary>A turn that was handled. The same activity delivered again finds this and does nothing.</summary>
public sealed class ProcessedActivity
{
    /// <summary>Conversation and activity id, see <c>TurnKey</c>.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The status that an invoke was answered with, so that its redelivery is answered the same.</summary>
    public int? InvokeStatus { get; set; }

    public string? InvokeBody { get; set; }

    /// <summary>
    /// In place of <see cref="InvokeBody"/>: the verb of the button that shows the answer, a space, and its data as JSON.
    /// </summary>
    public string? InvokeShows { get; set; }
}

using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Data.Entities;

/// <summary>A cluster lead's wish that a channel is summed up by itself: a week or a month at a time.</summary>
public sealed class SummarySchedule
{
    /// <summary>The channel.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The cluster that the channel belonged to: linked to another one, it ends.</summary>
    public required Guid ClusterId { get; init; }

    public required SummaryFrequency Frequency { get; set; }

    /// <summary>The cluster lead in whose name summaries are asked for.</summary>
    public required Guid SetById { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    /// <summary>
    /// The last day of the newest period that was asked for, or that had passed before it was set: nothing up to it is made up for.
    /// </summary>
    public required DateOnly CoveredToOn { get; set; }

    /// <summary>True when the last period held no message, and the lead was told so: it is not said again of the next one.</summary>
    public bool IsQuiet { get; set; }
}

namespace ClusterBot.Data.Entities;

/// <summary>Somebody's judgement of a posted summary or of one of its points. A later one of the same person takes its place.</summary>
public sealed class SummaryFeedback
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SummaryId { get; init; }

    /// <summary>The number of the point, from 0; null for the summary as a whole, by the buttons that Teams puts below it.</summary>
    public int? Point { get; init; }

    public required Guid GivenById { get; init; }

    public required bool IsUseful { get; set; }

    /// <summary>The reason, as typed; null when the person did not say.</summary>
    public string? Why { get; set; }

    public required DateTimeOffset GivenAt { get; set; }
}

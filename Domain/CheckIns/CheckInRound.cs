namespace ClusterBot.Domain.CheckIns;

/// <summary>One occasion on which a cluster is asked. There is one round for a cluster and an occurrence of its calendar.</summary>
public sealed class CheckInRound
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cluster that is asked.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The local date of the calendar's occurrence, or of the day when somebody opened it by hand.</summary>
    public required DateOnly OccursOn { get; init; }

    /// <summary>The time when it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The person who opened it; null when the calendar did.</summary>
    public Guid? OpenedById { get; init; }

    /// <summary>The delay of its opening, in whole minutes; 0 when it was on time or opened by hand.</summary>
    public int LateMinutes { get; init; }

    /// <summary>Dates of earlier rounds that were missed and that this one replaces as well; null when there are none.</summary>
    public IReadOnlyList<DateOnly>? PassedOver { get; init; }

    /// <summary>
    /// The themed question that it asks, in the words in which it was asked; at most 300 characters. Null in rounds from before
    /// there was one.
    /// </summary>
    public string? Theme { get; init; }

    /// <summary>The time when it was closed, usually by the opening of the next round; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>One check-in for each PSA of the cluster.</summary>
    public ICollection<CheckIn> CheckIns { get; init; } = [];
}

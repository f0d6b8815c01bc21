namespace ClusterBot.Domain.Register;

/// <summary>A day on which a cluster's delivery board meets.</summary>
public sealed class BoardMeeting
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The local date, one meeting a day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The time when the board's pack for it was sent; null while it was not.</summary>
    public DateTimeOffset? PackSentAt { get; set; }
}

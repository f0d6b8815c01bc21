namespace ClusterBot.Domain.Records;

/// <summary>A subject that somebody follows: what is new about it stands in their own work, and nothing is sent.</summary>
public sealed class Follow
{
    /// <summary>The longest subject, in characters.</summary>
    public const int MaxSubject = 100;

    /// <summary>The most subjects that a person follows.</summary>
    public const int MaxSubjects = 10;

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The person who follows it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The words of the subject, as typed.</summary>
    public required string Subject { get; init; }

    /// <summary>The time up to which the person has seen what there was.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}

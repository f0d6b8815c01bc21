namespace ClusterBot.Domain.CheckIns;

/// <summary>
/// The content that somebody has typed into a check-in's form and not yet saved. One for a check-in and a person; deleted with the
/// answer.
/// </summary>
public sealed class AnswerDraft
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The check-in.</summary>
    public required Guid CheckInId { get; init; }

    /// <summary>The person who typed it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The time when it was last kept.</summary>
    public required DateTimeOffset SavedAt { get; set; }

    /// <summary>The form's inputs by name, as a JSON object of texts.</summary>
    public required string Typed { get; set; }
}

namespace ClusterBot.Domain.CheckIns;

/// <summary>One PSA's part of a round.</summary>
public sealed class CheckIn
{
    /// <summary>Our own id, carried by the card.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The PSA that is asked about.</summary>
    public required Guid PsaId { get; init; }

    /// <summary>All answers; the highest version is the current one.</summary>
    public ICollection<Answer> Answers { get; init; } = [];
}

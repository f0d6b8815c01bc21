namespace ClusterBot.Domain.Escalations;

/// <summary>A problem that an SRO cannot solve alone, on its way through the delivery board. Its state follows from its events.</summary>
public sealed class Escalation
{
    /// <summary>The longest need, challenge, answer or decision, in characters.</summary>
    public const int MostText = 2_000;

    /// <summary>Our own id, carried by the card.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The PSA that needs help.</summary>
    public required Guid PsaId { get; init; }

    /// <summary>The indicator for which help was asked; null when for none.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>The check-in in which help was asked for.</summary>
    public Guid? CheckInId { get; init; }

    /// <summary>The person who asks.</summary>
    public required Guid RaisedById { get; init; }

    /// <summary>The time of asking.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The need, at most <see cref="MostText"/> characters.</summary>
    public required string Need { get; init; }

    /// <summary>The day by which it is needed.</summary>
    public required DateOnly NeededOn { get; init; }

    /// <summary>Everything that happened, <see cref="EscalationStep.Raise"/> first.</summary>
    public ICollection<EscalationEvent> Events { get; init; } = [];
}

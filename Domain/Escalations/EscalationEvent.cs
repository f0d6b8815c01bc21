namespace ClusterBot.Domain.Escalations;

/// <summary>One thing that happened to an escalation. Append-only.</summary>
public sealed class EscalationEvent
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The escalation.</summary>
    public required Guid EscalationId { get; init; }

    /// <summary>The number, from 1, per escalation. Two people who act at once cannot both have the next one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The step that was taken.</summary>
    public required EscalationStep Step { get; init; }

    /// <summary>The person who took it.</summary>
    public required Guid ById { get; init; }

    /// <summary>The time of the step.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>The challenge, its answer or the decision, at most <see cref="Escalation.MostText"/> characters.</summary>
    public string? Text { get; init; }
}

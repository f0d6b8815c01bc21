namespace ClusterBot.Domain.Register;

/// <summary>One role of one person. Exactly the ids that the role speaks of are set.</summary>
public sealed class RoleAssignment
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What the person is.</summary>
    public required Role Role { get; init; }

    /// <summary>The cluster, for a cluster lead and for members of its delivery board.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The PSA, for its SRO and deputy.</summary>
    public Guid? PsaId { get; init; }

    /// <summary>The indicator, for its holder.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>The first day on which it counts, where there is one: a deputy's, for instance.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day on which it counts, where there is one.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Whether it counts on the day.</summary>
    public bool IsInForce(DateOnly on) => !(on < StartsOn) && !(on > EndsOn);

    /// <summary>Whether it counts always.</summary>
    public bool IsOpenEnded => StartsOn is null && EndsOn is null;
}

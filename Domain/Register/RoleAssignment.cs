namespace ClusterBot.Domain.Register;

/// <summary>One role of one person. Exactly the ids that the role needs are set.</summary>
public sealed class RoleAssignment
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The person's role.</summary>
    public required Role Role { get; init; }

    /// <summary>The cluster, for a cluster lead and for members of its delivery board.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The PSA, for its SRO and deputy.</summary>
    public Guid? PsaId { get; init; }

    /// <summary>The indicator, for its holder.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>The first day on which it counts, a deputy's for instance; null when there is none.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day on which it counts; null when there is none.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>
    /// The SRO who delegated the task in Teams, for a deputy's role; null for a role of the register, which an import without it ends.
    /// </summary>
    public Guid? DelegatedById { get; init; }

    /// <summary>Returns whether it counts on the day.</summary>
    public bool IsInForce(DateOnly on) => !(on < StartsOn) && !(on > EndsOn);

    /// <summary>True when it always counts.</summary>
    public bool IsOpenEnded => StartsOn is null && EndsOn is null;
}

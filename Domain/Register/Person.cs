namespace ClusterBot.Domain.Register;

/// <summary>Somebody in the register. Known to Teams by the Entra object id.</summary>
public sealed class Person
{
    /// <summary>The name shown for somebody whose data was erased.</summary>
    public const string Erased = "a former member";

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>The Entra object id, a GUID in text, unique in its tenant.</summary>
    public required string AadObjectId { get; set; }

    /// <summary>The name that cards show, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Work e-mail address; null when it is not known.</summary>
    public string? Email { get; set; }

    /// <summary>The department; null when it is not known.</summary>
    public string? Department { get; set; }

    /// <summary>IANA time zone in which the person works; null for the cluster's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The time when the person left the register. May do nothing any more; their words and steps stay.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The channel's own id for the person (<c>29:...</c>), known once the person has been seen in Teams.</summary>
    public string? ChannelAccountId { get; set; }

    /// <summary>
    /// The day on which the person acts, by <see cref="RegisterDay"/>; not stored. When it is not set, a role with dates counts for
    /// nothing: see <see cref="Permissions"/>.
    /// </summary>
    public DateOnly? ActsOn { get; set; }

    /// <summary>The person's roles; those that have ended included.</summary>
    public ICollection<RoleAssignment> Roles { get; init; } = [];

    /// <summary>Leaves a row that names nobody: references to it stay. The object id becomes one that nobody has.</summary>
    public void Erase()
    {
        AadObjectId = Guid.NewGuid().ToString();
        Name = Erased;
        (Email, Department, TimeZone, ChannelAccountId) = (null, null, null, null);
    }
}

namespace ClusterBot.Domain.Register;

/// <summary>Somebody in the register. Known to Teams by the Entra object id.</summary>
public sealed class Person
{
    /// <summary>What stands for the name of somebody whose data was erased.</summary>
    public const string Erased = "a former member";

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>The Entra object id, a GUID in text, unique in its tenant.</summary>
    public required string AadObjectId { get; set; }

    /// <summary>The name that cards show, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Work e-mail address, where known.</summary>
    public string? Email { get; set; }

    /// <summary>The department, where known.</summary>
    public string? Department { get; set; }

    /// <summary>IANA time zone in which the person works, where it is another than the cluster's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>When the person went out of the register. May do nothing any more; what was said and done stays.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The channel's own id for the person (<c>29:...</c>), known once the person has been seen in Teams.</summary>
    public string? ChannelAccountId { get; set; }

    /// <summary>
    /// The day on which the person acts, by <see cref="RegisterDay"/>; not stored. Where nobody says it, a role with dates counts
    /// for nothing: see <see cref="Permissions"/>.
    /// </summary>
    public DateOnly? ActsOn { get; set; }

    /// <summary>What this person is, and to what; roles that have ended included.</summary>
    public ICollection<RoleAssignment> Roles { get; init; } = [];

    /// <summary>Leaves a row that names nobody: what refers to it stays. The object id becomes one that nobody has.</summary>
    public void Erase()
    {
        AadObjectId = Guid.NewGuid().ToString();
        Name = Erased;
        (Email, Department, TimeZone, ChannelAccountId) = (null, null, null, null);
    }
}

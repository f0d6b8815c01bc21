namespace ClusterBot.Domain.Register;

/// <summary>A group of PSAs whose SROs share a Teams team, with one delivery board and one weekly calendar.</summary>
public sealed class Cluster
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>The name, unique in its tenant.</summary>
    public required string Name { get; set; }

    /// <summary>IANA time zone, for instance <c>Europe/London</c>.</summary>
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>The local day on which a round opens.</summary>
    public DayOfWeek RoundDay { get; set; } = DayOfWeek.Monday;

    /// <summary>The local time at which a round opens.</summary>
    public TimeOnly RoundTime { get; set; } = new(9, 30);

    /// <summary>How sensitive what is recorded here is; every card about the cluster says so.</summary>
    public Marking Marking { get; set; }

    /// <summary>The cluster's PSAs.</summary>
    public ICollection<Psa> Psas { get; init; } = [];
}

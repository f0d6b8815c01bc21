using ClusterBot.Domain.Indicators;

namespace ClusterBot.Domain.Register;

/// <summary>A Public Service Agreement: one outcome that several departments deliver together.</summary>
public sealed class Psa
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cluster that it belongs to.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The published number, 1 to 999, unique in its cluster's tenant.</summary>
    public required int Number { get; init; }

    /// <summary>The outcome in words.</summary>
    public required string Title { get; set; }

    /// <summary>The department that leads, where known.</summary>
    public string? LeadDepartment { get; set; }

    /// <summary>Its indicators.</summary>
    public ICollection<Indicator> Indicators { get; init; } = [];
}

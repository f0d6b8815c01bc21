namespace ClusterBot.Domain.Register;

/// <summary>How many departments an agreement needs. Stored by name.</summary>
public enum Breadth
{
    /// <summary>Up to three, which share one plan.</summary>
    FewDepartments,

    /// <summary>Four or more, each with plans of its own.</summary>
    ManyDepartments,
}

namespace ClusterBot.Domain.Register;

/// <summary>
/// Who may do what. Denies by default: nobody may do anything that no role here gives, a role counts on its own days alone (see
/// <see cref="Person.ActsOn"/>), and who or what has gone out of the register does and gets nothing.
/// </summary>
public static class Permissions
{
    /// <summary>The SRO and the deputies answer a PSA's check-in and ask for help with it.</summary>
    public static bool MayAnswer(this Person person, Psa psa) =>
        person.HasFor(psa, Role.SeniorResponsibleOwner) || person.HasFor(psa, Role.Deputy);

    /// <summary>Whether the person has the role for the PSA, or for its cluster where it is a cluster's role.</summary>
    public static bool HasFor(this Person person, Psa psa, Role role) => role switch
    {
        Role.SeniorResponsibleOwner or Role.Deputy => psa.ArchivedAt is null && person.Has(role, r => r.PsaId == psa.Id),
        Role.ClusterLead or Role.BoardChair or Role.BoardMember or Role.NonExecutiveDirector or Role.PermanentSecretary =>
            person.Has(role, r => r.ClusterId == psa.ClusterId),
        Role.Holder or Role.Administrator or _ =>
            throw new ArgumentOutOfRangeException(nameof(role), role, "It is no role for a PSA or its cluster."),
    };

    /// <summary>The holder of one of the PSA's indicators may give that indicator's figure.</summary>
    public static bool Holds(this Person person, Guid indicatorId) => person.Has(Role.Holder, r => r.IndicatorId == indicatorId);

    /// <summary>The cluster lead opens rounds, links channels and asks for summaries.</summary>
    public static bool Leads(this Person person, Guid clusterId) => person.Has(Role.ClusterLead, r => r.ClusterId == clusterId);

    /// <summary>Chair, members and NED of the cluster's delivery board.</summary>
    public static bool SitsOnBoard(this Person person, Guid clusterId) =>
        person.Chairs(clusterId)
        || person.Has(Role.BoardMember, r => r.ClusterId == clusterId)
        || person.Has(Role.NonExecutiveDirector, r => r.ClusterId == clusterId);

    /// <summary>The chair of the cluster's delivery board decides.</summary>
    public static bool Chairs(this Person person, Guid clusterId) => person.Has(Role.BoardChair, r => r.ClusterId == clusterId);

    /// <summary>Heads a department that works on the cluster, and replies to what its PSAs ask of the Centre.</summary>
    public static bool IsPermanentSecretary(this Person person, Guid clusterId) =>
        person.Has(Role.PermanentSecretary, r => r.ClusterId == clusterId);

    /// <summary>The administrator installs the bot and links channels.</summary>
    public static bool Administers(this Person person) => person.Has(Role.Administrator, _ => true);

    /// <summary>Who has a role on the cluster itself, a permanent secretary for instance, may read what is recorded there.</summary>
    public static bool HasPartIn(this Person person, Guid clusterId) => person.RolesInForce().Any(r => r.ClusterId == clusterId);

    /// <summary>Who has no other part in the cluster than that of a permanent secretary: may read it and reply to asks, and nothing else.</summary>
    public static bool OnlyReads(this Person person, Guid clusterId) =>
        person.HasPartIn(clusterId) && person.RolesInForce().All(r => r.Role == Role.PermanentSecretary);

    /// <summary>The roles that count on the day on which the person acts.</summary>
    public static IEnumerable<RoleAssignment> RolesInForce(this Person person) => person.ArchivedAt is not null
        ? []
        : person.Roles.Where(r => person.ActsOn is { } on ? r.IsInForce(on) : r.IsOpenEnded);

    private static bool Has(this Person person, Role role, Func<RoleAssignment, bool> about) =>
        person.RolesInForce().Any(r => r.Role == role && about(r));
}

/// <summary>How many departments an agreement needs. Stored by name.</summary>
public enum Breadth
{
    /// <summary>Up to three, which share one plan.</summary>
    FewDepartments,

    /// <summary>Four or more, each with plans of its own.</summary>
    ManyDepartments,
}

/// <summary>What an agreement is about, above all. Stored by name.</summary>
public enum Sphere
{
    /// <summary>People's lives: its figures follow policy, slowly.</summary>
    Social,

    /// <summary>The economy: its figures swing with the cycle, whatever the agreement does.</summary>
    Economic,
}

namespace ClusterBot.Domain.Register;

/// <summary>
/// The permissions of people. Denies by default: nobody may do anything that no role here allows, a role counts on its own days
/// alone (see <see cref="Person.ActsOn"/>), and people or things that have left the register do and get nothing.
/// </summary>
public static class Permissions
{
    /// <summary>Returns true for the SRO and the deputies, who answer a PSA's check-in and ask for help with it.</summary>
    public static bool MayAnswer(this Person person, Psa psa) =>
        person.HasFor(psa, Role.SeniorResponsibleOwner) || person.HasFor(psa, Role.Deputy);

    /// <summary>Returns whether the person has the role for the PSA, or for its cluster when it is a cluster's role.</summary>
    public static bool HasFor(this Person person, Psa psa, Role role) => role switch
    {
        Role.SeniorResponsibleOwner or Role.Deputy => psa.ArchivedAt is null && person.Has(role, r => r.PsaId == psa.Id),
        Role.ClusterLead or Role.BoardChair or Role.BoardMember or Role.NonExecutiveDirector or Role.PermanentSecretary =>
            person.Has(role, r => r.ClusterId == psa.ClusterId),
        Role.Holder or Role.Administrator or _ =>
            throw new ArgumentOutOfRangeException(nameof(role), role, "It is no role for a PSA or its cluster."),
    };

    /// <summary>Returns true for the indicator's holder, who may give its figure.</summary>
    public static bool Holds(this Person person, Guid indicatorId) => person.Has(Role.Holder, r => r.IndicatorId == indicatorId);

    /// <summary>Returns true for the cluster lead, who opens rounds, links channels and asks for summaries.</summary>
    public static bool Leads(this Person person, Guid clusterId) => person.Has(Role.ClusterLead, r => r.ClusterId == clusterId);

    /// <summary>Returns true for chair, members and NED of the cluster's delivery board.</summary>
    public static bool SitsOnBoard(this Person person, Guid clusterId) =>
        person.Chairs(clusterId)
        || person.Has(Role.BoardMember, r => r.ClusterId == clusterId)
        || person.Has(Role.NonExecutiveDirector, r => r.ClusterId == clusterId);

    /// <summary>Returns true for the chair of the cluster's delivery board, who decides.</summary>
    public static bool Chairs(this Person person, Guid clusterId) => person.Has(Role.BoardChair, r => r.ClusterId == clusterId);

    /// <summary>
    /// Returns true for the head of a department that works on the cluster, who replies to what its PSAs ask of the Centre.
    /// </summary>
    public static bool IsPermanentSecretary(this Person person, Guid clusterId) =>
        person.Has(Role.PermanentSecretary, r => r.ClusterId == clusterId);

    /// <summary>Returns true for the administrator, who installs the bot and links channels.</summary>
    public static bool Administers(this Person person) => person.Has(Role.Administrator, _ => true);

    /// <summary>
    /// Returns true for a person with a role on the cluster itself, a permanent secretary for instance, who may read its records.
    /// </summary>
    public static bool HasPartIn(this Person person, Guid clusterId) => person.RolesInForce().Any(r => r.ClusterId == clusterId);

    /// <summary>
    /// Returns true for a person whose only part in the cluster is that of a permanent secretary: may read it and reply to asks,
    /// and nothing else.
    /// </summary>
    public static bool OnlyReads(this Person person, Guid clusterId) =>
        person.HasPartIn(clusterId) && person.RolesInForce().All(r => r.Role == Role.PermanentSecretary);

    /// <summary>Returns the roles that count on the day on which the person acts.</summary>
    public static IEnumerable<RoleAssignment> RolesInForce(this Person person) => person.ArchivedAt is not null
        ? []
        : person.Roles.Where(r => person.ActsOn is { } on ? r.IsInForce(on) : r.IsOpenEnded);

    private static bool Has(this Person person, Role role, Func<RoleAssignment, bool> about) =>
        person.RolesInForce().Any(r => r.Role == role && about(r));
}

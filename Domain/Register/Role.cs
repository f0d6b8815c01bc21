namespace ClusterBot.Domain.Register;

/// <summary>The role of a person for a cluster, a PSA or an indicator. Stored by name; a name is never reused.</summary>
public enum Role
{
    /// <summary>Senior Responsible Owner of one PSA.</summary>
    SeniorResponsibleOwner,

    /// <summary>Answers for a PSA's SRO.</summary>
    Deputy,

    /// <summary>Holds one indicator's figure, often in another department.</summary>
    Holder,

    /// <summary>Opens rounds for a cluster and asks for its summaries.</summary>
    ClusterLead,

    /// <summary>Chairs a cluster's delivery board.</summary>
    BoardChair,

    /// <summary>Sits on a cluster's delivery board.</summary>
    BoardMember,

    /// <summary>Non-executive director on a cluster's delivery board: brings challenge.</summary>
    NonExecutiveDirector,

    /// <summary>Heads a department that works on the cluster: may read all of it, and replies to what is asked of the Centre.</summary>
    PermanentSecretary,

    /// <summary>Installs the bot and loads the register.</summary>
    Administrator,
}

/// <summary>Roles that act together.</summary>
public static class RoleGroups
{
    /// <summary>Those who answer for a PSA, the SRO first.</summary>
    public static readonly IReadOnlyList<Role> Owners = [Role.SeniorResponsibleOwner, Role.Deputy];

    /// <summary>The members of a cluster's delivery board.</summary>
    public static readonly IReadOnlyList<Role> Board = [Role.BoardChair, Role.BoardMember, Role.NonExecutiveDirector];
}

using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Register;

/// <summary>Roles in plain words.</summary>
public static class RoleLabels
{
    /// <summary>Returns the role's name for the middle of a sentence.</summary>
    public static string Of(Role role) => role switch
    {
        Role.SeniorResponsibleOwner => "SRO",
        Role.Deputy => "deputy",
        Role.Holder => "holder",
        Role.ClusterLead => "cluster lead",
        Role.BoardChair => "chair of the delivery board",
        Role.BoardMember => "member of the delivery board",
        Role.NonExecutiveDirector => "non-executive director",
        Role.PermanentSecretary => "permanent secretary",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}

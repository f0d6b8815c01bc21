namespace ClusterBot.Domain.Register;

/// <summary>
/// The sensitivity of a cluster's information. See the
/// <see href="https://www.gov.uk/government/publications/government-security-classifications">Government Security
/// Classifications</see>. Stored by name; a name is never reused.
/// </summary>
public enum ProtectiveMarking
{
    /// <summary>Not information of government: invented figures, for showing and training. Every card says so.</summary>
    Illustrative = -1,

    /// <summary>OFFICIAL: the information that government creates and handles every day.</summary>
    Official = 0,

    /// <summary>OFFICIAL-SENSITIVE: OFFICIAL, and to be seen only by those who need to.</summary>
    OfficialSensitive = 1,
}

/// <summary>The rules that follow from a marking.</summary>
public static class ProtectiveMarkings
{
    /// <summary>Returns whether only those who need to may see it.</summary>
    public static bool IsSensitive(this ProtectiveMarking marking) =>
        marking is not (ProtectiveMarking.Official or ProtectiveMarking.Illustrative);
}

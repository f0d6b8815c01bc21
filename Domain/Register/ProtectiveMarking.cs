namespace ClusterBot.Domain.Register;

/// <summary>
/// The sensitivity of a cluster's information. See the
/// <see href="https://www.gov.uk/government/publications/government-security-classifications">Government Security
/// Classifications</see>. Stored by name; a name is never reused.
/// </summary>
public enum ProtectiveMarking
{
    /// <summary>OFFICIAL: the information that government creates and handles every day.</summary>
    Official,

    /// <summary>OFFICIAL-SENSITIVE: OFFICIAL, and to be seen only by those who need to.</summary>
    OfficialSensitive,
}

using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Domain.Register;

/// <summary>A department or another body in the register, with somebody who can be asked.</summary>
public sealed class Organisation
{
    /// <summary>The longest list of subjects, in characters.</summary>
    public const int MaxSubjects = 500;

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>The name in the register's files, unique in its tenant, at most 40 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The name that cards show, and that people's own department names it by.</summary>
    public required string Name { get; set; }

    /// <summary>Its kind.</summary>
    public OrganisationKind Kind { get; set; }

    /// <summary>The tier at which it works.</summary>
    public OrganisationTier Tier { get; set; }

    /// <summary>The person who is asked, and who hears when one of its people does not answer; null when nobody is named.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>The subjects on which it can be asked, with semicolons between; null when none are named.</summary>
    public string? Subjects { get; set; }

    /// <summary>The nation whose bank holidays are no working days for it.</summary>
    public Nation Nation { get; set; }

    /// <summary>IANA time zone; null for that of the cluster that asks.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The time when it left the register. It is asked no more; what it was asked stays.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Returns whether a name or a code is its own.</summary>
    public bool IsCalled(string words) =>
        Name.Equals(words, StringComparison.OrdinalIgnoreCase) || Code.Equals(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the subjects, one by one.</summary>
    public IReadOnlyList<string> SubjectList() =>
        (Subjects ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The kind of an organisation. Stored by name; a name is never reused.</summary>
public enum OrganisationKind
{
    /// <summary>A department.</summary>
    Department,

    /// <summary>A body that works for all of government.</summary>
    Centre,

    /// <summary>An agency or another body of a department.</summary>
    Agency,

    /// <summary>A local authority.</summary>
    LocalAuthority,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>The tier at which an organisation works. Stored by name; a name is never reused.</summary>
public enum OrganisationTier
{
    /// <summary>The whole country.</summary>
    National,

    /// <summary>A region.</summary>
    Regional,

    /// <summary>A place.</summary>
    Local,

    /// <summary>People who meet the public.</summary>
    FrontLine,
}

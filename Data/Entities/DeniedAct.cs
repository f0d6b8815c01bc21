namespace ClusterBot.Data.Entities;

/// <summary>
/// Acts of one person that were refused for lack of authority: the same act on the same thing, at the same place and for the same reason,
/// counted together for a day, so that nobody can fill the table.
/// </summary>
public sealed class DeniedAct
{
    /// <summary>The longest name of an act.</summary>
    public const int MaxAct = 120;

    /// <summary>The longest key of a thing.</summary>
    public const int MaxTarget = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string TenantId { get; init; }

    /// <summary>The person who acted; null when the register does not know them.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The Entra object id of somebody whom the register does not know; null for anybody else.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The button's verb with its step, or the command's phrase: never what was typed.</summary>
    public required string Act { get; init; }

    /// <summary>The thing acted on, as its kind and id; null when the act names none.</summary>
    public string? Target { get; init; }

    public required ConversationKind Place { get; init; }

    /// <summary>The channel or group chat; null for a personal chat, whose id would name a person.</summary>
    public string? ConversationId { get; init; }

    public required DenialReason Reason { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; set; }

    /// <summary>The number of times, the first and the last included.</summary>
    public int Count { get; set; }
}

/// <summary>The authority that was lacking. Stored by name; a name is never reused.</summary>
public enum DenialReason
{
    /// <summary>Administrators alone may do it, or the thing is not one that this person may know of.</summary>
    NotAdministrator,

    /// <summary>It takes a cluster lead, or a part in the cluster.</summary>
    NotLead,

    /// <summary>It takes the SRO or a deputy, the board, or another role for the thing.</summary>
    NotInRole,

    /// <summary>The card or the thing is another person's.</summary>
    NotTheirs,

    /// <summary>The card stands in another conversation.</summary>
    Elsewhere,

    /// <summary>The conversation belongs to another organisation.</summary>
    OtherTenant,
}

namespace ClusterBot.Data.Entities;

/// <summary>A file that somebody asked for. It is offered once, made when it is accepted, and stored nowhere here.</summary>
public sealed class FileOffer
{
    /// <summary>
    /// The random id, which nobody can guess: the consent card carries it. That of a register's copy is the id of the
    /// <see cref="RegisterUpload"/>.
    /// </summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string TenantId { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>The person whose data it is; null for any other file.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The cluster whose record it is; null for any other file.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>
    /// The number of the PSA that a board pack, or what was known on a day, is about; null for all of the cluster, and for any other file.
    /// </summary>
    public int? PsaNumber { get; init; }

    /// <summary>The day at whose end what is in it was known; null for a file of what is known now.</summary>
    public DateOnly? AsAtOn { get; init; }

    public FileFormat Format { get; init; }

    /// <summary>The person who asked, who alone is given it.</summary>
    public required Guid RequestedById { get; init; }

    /// <summary>Their personal chat; empty when there was none yet at the time of the offer.</summary>
    public required string ConversationId { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The time when the file was accepted or declined: the offer is used up.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>
    /// The address to which Teams wants the file uploaded, with its own permission in it; cleared as soon as it was used.
    /// </summary>
    public string? UploadUrl { get; set; }

    /// <summary>The address at which the file is opened, its id there and its name, as Teams gave them.</summary>
    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileName { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The reason why there is no file; null when there is one.</summary>
    public string? Reason { get; set; }

    /// <summary>The hash of its link's token; null when it has no link.</summary>
    public string? LinkHash { get; set; }

    /// <summary>The time when the link stops working.</summary>
    public DateTimeOffset? LinkEndsAt { get; set; }

    /// <summary>The time when the file was fetched by its link, which works once.</summary>
    public DateTimeOffset? LinkUsedAt { get; set; }
}

/// <summary>The format of an offered file. Stored by name; a name is never reused.</summary>
public enum FileFormat
{
    /// <summary>A zip archive of CSV files.</summary>
    Zip,

    /// <summary>An Excel workbook.</summary>
    Workbook,

    /// <summary>A PowerPoint presentation.</summary>
    Presentation,
}

/// <summary>The content of an offered file. Stored by name.</summary>
public enum FileKind
{
    /// <summary>Everything that is held about one person, for an administrator.</summary>
    PersonalData,

    /// <summary>A cluster's record, for anyone with a part in it.</summary>
    ClusterRecord,

    /// <summary>The workbook that an administrator sent, with comments in its cells.</summary>
    CheckedRegister,

    /// <summary>An empty register to fill in.</summary>
    RegisterTemplate,

    /// <summary>The refused acts of an organisation, for an administrator.</summary>
    DeniedActs,

    /// <summary>The pack of a delivery board, for who sits on it or has a part in the cluster.</summary>
    BoardPack,

    /// <summary>The knowledge of a PSA at the end of a day, for anyone with a part in its cluster.</summary>
    KnownThen,
}

namespace ClusterBot.Bot.Data.Entities;

/// <summary>A file that somebody asked for. Offered once, made when it is taken, and kept nowhere here.</summary>
public sealed class FileOffer
{
    /// <summary>Random, so that nobody can guess it: the consent card carries it. That of a register's copy is the id of the <see cref="RegisterUpload"/>.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string TenantId { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Whose data, where it is a person's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Which cluster's record, where it is one's.</summary>
    public Guid? ClusterId { get; init; }

    public FileFormat Format { get; init; }

    /// <summary>Who asked, and to whom alone it is given.</summary>
    public required Guid RequestedById { get; init; }

    /// <summary>Their personal chat; empty where there was none yet when it was offered.</summary>
    public required string ConversationId { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the file was accepted or declined: the offer is used up.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Where Teams wants the file, with a permission of its own in the address; gone as soon as it was used.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>Where the file is opened, its id there and its name, as Teams told them.</summary>
    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileName { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Why there is no file, where there is none.</summary>
    public string? Reason { get; set; }

    /// <summary>What the token of its link hashes to; none where it has no link.</summary>
    public string? LinkHash { get; set; }

    /// <summary>Until when the link works.</summary>
    public DateTimeOffset? LinkEndsAt { get; set; }

    /// <summary>When the file was fetched by its link, which works once.</summary>
    public DateTimeOffset? LinkUsedAt { get; set; }
}

/// <summary>What kind of file is offered. Stored by name; a name is never reused.</summary>
public enum FileFormat
{
    /// <summary>A zip archive of CSV files.</summary>
    Zip,

    /// <summary>An Excel workbook.</summary>
    Workbook,
}

/// <summary>What an offered file holds. Stored by name.</summary>
public enum FileKind
{
    /// <summary>All that is held about one person, for an administrator.</summary>
    PersonalData,

    /// <summary>A cluster's record, for whoever has a part in it.</summary>
    ClusterRecord,

    /// <summary>The workbook that an administrator sent, with comments in its cells.</summary>
    CheckedRegister,

    /// <summary>An empty register to fill in.</summary>
    RegisterTemplate,
}

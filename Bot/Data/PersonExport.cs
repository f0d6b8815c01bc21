namespace ClusterBot.Bot.Data;

/// <summary>A person's data, asked for by an administrator: offered once as a file, and kept nowhere here.</summary>
public sealed class PersonExport
{
    /// <summary>Random, so that nobody can guess it: the consent card carries it.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string TenantId { get; init; }

    /// <summary>Whose data.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The administrator who asked, and to whom alone it is given.</summary>
    public required Guid RequestedById { get; init; }

    /// <summary>The administrator's personal chat.</summary>
    public required string ConversationId { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the file was accepted or declined: the offer is used up.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Where Teams wants the file, with a permission of its own in the address; gone as soon as it was used.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>Where the file is opened, its id there and its type, as Teams told them.</summary>
    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileName { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Why there is no file, where there is none.</summary>
    public string? Reason { get; set; }
}

namespace ClusterBot.Data.Entities;

/// <summary>
/// A register that an administrator sent in Teams: read, checked, shown, and imported when that administrator says so. The files
/// themselves are kept no longer than that.
/// </summary>
public sealed class RegisterUpload
{
    /// <summary>The random id, which nobody can guess: the card carries it.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string TenantId { get; init; }

    /// <summary>The administrator who sent it, and who alone may import it.</summary>
    public required Guid RequestedById { get; init; }

    /// <summary>The administrator's personal chat.</summary>
    public required string ConversationId { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Names and addresses of the files as JSON, with a permission in each address; cleared as soon as they were read.</summary>
    public string? Downloads { get; set; }

    /// <summary>
    /// The files, as a zip archive; cleared when it is finished, or, while a copy with comments is on offer, when it expires.
    /// </summary>
#pragma warning disable CA1819 // A column of bytes is an array.
    public byte[]? Content { get; set; }
#pragma warning restore CA1819

    /// <summary>The fingerprint of the changes that were shown, which may be imported if they are still the same.</summary>
    public string? Fingerprint { get; set; }

    public DateTimeOffset? ImportAskedAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The outcome, in a word.</summary>
    public string? Outcome { get; set; }
}

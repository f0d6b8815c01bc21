using System.Security.Cryptography;
using System.Text;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.ReadModels.Summaries;

/// <summary>The messages that a summary shows, and what its card says of the others.</summary>
public sealed record SummaryMaterial
{
    // Null where it was stored without.
    private readonly IReadOnlyList<GoneMessage>? _gone;

    /// <summary>The messages that are cited, and those that are named as left out.</summary>
    public required IReadOnlyList<MaterialMessage> Messages { get; init; }

    /// <summary>The number of messages that there were, read or not.</summary>
    public required int MessagesInAll { get; init; }

    /// <summary>The number of people who wrote them.</summary>
    public required int People { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    /// <summary>The part that could not be read, as a sentence for the reader; null when all was.</summary>
    public string? Remark { get; init; }

    /// <summary>The messages that were deleted since, whose deletion may be undone.</summary>
    public IReadOnlyList<GoneMessage> Gone
    {
        get => _gone ?? [];
        init => _gone = value;
    }

    /// <summary>The number of times that the messages of the posted summary have changed what it shows.</summary>
    public int Changes { get; init; }

    public IReadOnlyDictionary<string, ThreadMessage> ById() =>
        Messages.ToDictionary(known => known.Message.Id, known => known.Message, StringComparer.Ordinal);
}

/// <summary>A message as it read when the summary was written.</summary>
/// <param name="Message">The message.</param>
/// <param name="Kept">The fingerprint of its text as it was kept then; null when it was not kept.</param>
public sealed record MaterialMessage(ThreadMessage Message, string? Kept)
{
    private const int Length = 16;

    /// <summary>The fingerprint of its text when the summary was written, once it reads otherwise; null until then.</summary>
    public string? Written { get; init; }

    /// <summary>True when it reads otherwise than when the summary was written.</summary>
    public bool IsEdited => Written is { } written && written != Current;

    private string Current => Kept ?? Fingerprint(Message.Text);

    /// <summary>Returns the same message as it reads now.</summary>
    public MaterialMessage As(ThreadMessage now) =>
        new(now, Kept is null ? null : Fingerprint(now.Text)) { Written = Written ?? Current };

    /// <summary>Returns what is kept of it once it is deleted.</summary>
    public GoneMessage Gone() => new(Message.Id, Written ?? Current, Kept is not null);

    /// <summary>Returns the fingerprint of a text: what is edited has another.</summary>
    public static string Fingerprint(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}

/// <summary>A message that was deleted: nothing of its words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Written">The fingerprint of its text when the summary was written.</param>
/// <param name="WasKept">True when its text was kept, and not only listed.</param>
public sealed record GoneMessage(string Id, string Written, bool WasKept)
{
    /// <summary>Returns the message again, as it reads now.</summary>
    public MaterialMessage Again(ThreadMessage now) =>
        new(now, WasKept ? MaterialMessage.Fingerprint(now.Text) : null) { Written = Written };
}

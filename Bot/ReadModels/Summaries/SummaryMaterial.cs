using System.Security.Cryptography;
using System.Text;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.ReadModels.Summaries;

/// <summary>The messages that a summary shows, and what its card says of the others.</summary>
public sealed record SummaryMaterial
{
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

    public IReadOnlyDictionary<string, ThreadMessage> ById() =>
        Messages.ToDictionary(known => known.Message.Id, known => known.Message, StringComparer.Ordinal);
}

/// <summary>A message as it read when the summary was written.</summary>
/// <param name="Message">The message.</param>
/// <param name="Kept">The fingerprint of its text as it was kept then; null when it was not kept.</param>
public sealed record MaterialMessage(ThreadMessage Message, string? Kept)
{
    private const int Length = 16;

    /// <summary>Returns the fingerprint of a text: what is edited has another.</summary>
    public static string Fingerprint(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}

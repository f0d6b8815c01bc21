using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>Something that was just heard of messages of a channel: they were edited, deleted or brought back.</summary>
/// <param name="Ids">The messages.</param>
internal sealed record MessageNews(IReadOnlyCollection<string> Ids)
{
    /// <summary>The kept words of those that were deleted, as they last read.</summary>
    public IReadOnlyDictionary<string, string> Was { get; init; } = new Dictionary<string, string>();

    /// <summary>The messages as Microsoft Graph lists them; null for one that it says is deleted.</summary>
    public IReadOnlyDictionary<string, ThreadMessage?> Listed { get; init; } = new Dictionary<string, ThreadMessage?>();

    public static MessageNews None { get; } = new([]);
}

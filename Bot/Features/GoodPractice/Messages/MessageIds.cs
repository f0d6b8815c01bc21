using System.Globalization;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>Teams' ids of messages are the milliseconds at which they were written.</summary>
internal static class MessageIds
{
    private static readonly DateTimeOffset Earliest = new(2016, 11, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When a message was written; null where its id does not tell.</summary>
    public static DateTimeOffset? PostedAt(string id, DateTimeOffset now) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds >= Earliest.ToUnixTimeMilliseconds() && milliseconds <= now.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}

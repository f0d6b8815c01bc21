using System.Globalization;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>Teams' message ids, which are the milliseconds at which messages were written.</summary>
internal static class MessageIds
{
    private static readonly DateTimeOffset Earliest = new(2016, 11, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the time when a message was written; null when its id does not tell.</summary>
    public static DateTimeOffset? PostedAt(string id, DateTimeOffset now) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds >= Earliest.ToUnixTimeMilliseconds() && milliseconds <= now.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}

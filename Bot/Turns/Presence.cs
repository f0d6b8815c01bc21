using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// The bot's presence in places, by evidence: anybody who speaks to it there proves that it is there. Events may come late, twice
/// and in any order, so an older one never undoes a newer one; events without a time count as they come.
/// </summary>
internal static class Presence
{
    /// <summary>A time further ahead of our clock than this is not taken for one.</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromDays(1);

    public static readonly string[] TeamGone = ["teamDeleted", "teamHardDeleted", "teamArchived"];

    public static readonly string[] ChannelGone = ["channelDeleted", "channelArchived"];

    /// <summary>Returns the time when the activity was sent; null when it does not say, or says what cannot be.</summary>
    public static DateTimeOffset? SentAt(Activity activity, DateTimeOffset now) =>
        activity.Timestamp is { } at && at > DateTimeOffset.UnixEpoch && at <= now + MaxAhead ? at.ToUniversalTime() : null;

    /// <summary>Returns whether something newer than this activity has been seen from the place.</summary>
    public static bool IsOutdated(this TurnContext turn, Conversation place) => SentAt(turn.Activity, turn.Now) < place.HeardAt;

    /// <summary>Returns whether the activity tells of the end of something, and so does not prove that the bot is there.</summary>
    public static bool TellsOfAnEnd(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("remove", StringComparison.Ordinal) is true,
        ActivityTypes.ConversationUpdate =>
            TeamGone.Concat(ChannelGone).Contains(activity.ChannelData?.EventType, StringComparer.Ordinal)
            || activity.MembersRemoved?.Any(member => member.Id == activity.Recipient?.Id) is true,
        _ => false,
    };

    /// <summary>Brings back the place that the activity comes from, and with it the channels that went with its team.</summary>
    /// <param name="db">The database.</param>
    /// <param name="place">Where the activity comes from.</param>
    /// <param name="isNew">True when the place was not known before.</param>
    /// <param name="sentAt">When the activity was sent; null when it does not say.</param>
    /// <param name="now">The time by our clock.</param>
    public static async Task ProveAsync(
        ClusterDbContext db, Conversation place, bool isNew, DateTimeOffset? sentAt, DateTimeOffset now,
            CancellationToken cancellationToken)
    {
        if ((!isNew && place.RemovedAt is null) || sentAt < place.RemovedAt)
        {
            return;
        }

        place.ComeBack(now);
        if (place.TeamId is { } team)
        {
            var gone = await db.Conversations
                .Where(c => c.TeamId == team && c.TenantId == place.TenantId && c.WentWithTeam && c.RemovedAt != null)
                .ToListAsync(cancellationToken);
            gone.FindAll(channel => !(sentAt < channel.RemovedAt)).ForEach(channel => channel.ComeBack(now));
        }
    }
}

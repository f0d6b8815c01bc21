using System.Security.Cryptography;
using System.Text;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// Names an activity for good: the same one delivered again has the same key. An activity of somebody else, or from elsewhere, has another
/// even where its id is the same, so that what was answered is given again to the same person and the same place alone.
/// </summary>
internal static class TurnKey
{
    public static string Of(Activity activity)
    {
        // Without an id the channel cannot redeliver it either.
        var id = activity.Id ?? Guid.CreateVersion7().ToString("N");
        // An edited or deleted message comes with the message's own id each time.
        var occasion = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? activity.Timestamp?.UtcTicks : null;
        var name =
            $"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Type}\n{id}\n{occasion}\n"
                + $"{activity.From?.Id}\n{activity.From?.AadObjectId}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}

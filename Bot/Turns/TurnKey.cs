using System.Security.Cryptography;
using System.Text;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>Names an activity for good: the same one delivered again has the same key.</summary>
internal static class TurnKey
{
    public static string Of(Activity activity)
    {
        // Without an id the channel cannot redeliver it either.
        var id = activity.Id ?? Guid.CreateVersion7().ToString("N");
        var name = $"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Type}\n{id}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}

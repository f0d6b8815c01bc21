using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>All channels of a team that the bot knows, when the team or the bot in it goes and comes back.</summary>
internal static class TeamChannels
{
    /// <summary>Nothing is sent there any more. A channel that had gone before stays gone since then.</summary>
    public static async Task GoAsync(TurnContext turn, string teamId, CancellationToken token)
    {
        foreach (var channel in (await OfAsync(turn, teamId, token)).Where(channel => channel.RemovedAt is null))
        {
            channel.RemovedAt = turn.Now;
        }
    }

    /// <summary>Those that went together, last, are back together; what had been deleted before is not. All channels of the team.</summary>
    public static async Task<IReadOnlyList<Conversation>> ComeBackAsync(TurnContext turn, string teamId, CancellationToken token)
    {
        var channels = await OfAsync(turn, teamId, token);
        if (channels.TrueForAll(channel => channel.RemovedAt is not null))
        {
            var last = channels.Max(channel => channel.RemovedAt);
            channels.Where(channel => channel.RemovedAt == last).ToList().ForEach(channel => channel.RemovedAt = null);
        }

        return channels;
    }

    private static Task<List<Conversation>> OfAsync(TurnContext turn, string teamId, CancellationToken token) =>
        turn.Db.Conversations.Where(c => c.TeamId == teamId && c.TenantId == turn.Conversation.TenantId).ToListAsync(token);
}

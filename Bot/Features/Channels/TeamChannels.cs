using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>All channels of a team that the bot knows, when the team or the bot in it goes and comes back.</summary>
internal static class TeamChannels
{
    /// <summary>Nothing is sent there any more, unless somebody has spoken in the team since.</summary>
    public static async Task GoAsync(TurnContext turn, string teamId, CancellationToken cancellationToken)
    {
        var channels = await OfAsync(turn, teamId, cancellationToken);
        if (!channels.Exists(turn.IsOutdated))
        {
            channels.ForEach(channel => channel.Go(Presence.SentAt(turn.Activity, turn.Now) ?? turn.Now, withTeam: true));
        }
    }

    /// <summary>All channels of the team that the bot knows.</summary>
    public static Task<List<Conversation>> OfAsync(TurnContext turn, string teamId, CancellationToken cancellationToken) =>
        turn.Db.Conversations.Where(c => c.TeamId == teamId && c.TenantId == turn.Conversation.TenantId).ToListAsync(cancellationToken);
}

using ClusterBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot was removed: nothing is sent there any more, and nothing that was recorded is lost.</summary>
internal sealed class BotRemovedHandler : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.Conversation.RemovedAt = turn.Now;
        if (turn.Activity.ChannelData?.Team?.Id is { } teamId)
        {
            var channels = await turn.Db.Conversations.Where(c => c.TeamId == teamId).ToListAsync(cancellationToken);
            channels.ForEach(channel => channel.RemovedAt = turn.Now);
        }
    }
}

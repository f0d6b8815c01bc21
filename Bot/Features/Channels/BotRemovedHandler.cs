using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot was removed: nothing is sent there any more, and nothing that was recorded is lost.</summary>
internal sealed class BotRemovedHandler : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData?.Team?.Id is not { } teamId)
        {
            turn.Conversation.RemovedAt = turn.Now;
            return;
        }

        await turn.Db.SaveChangesAsync(cancellationToken);
        await TeamChannels.GoAsync(turn, teamId, cancellationToken);
    }
}

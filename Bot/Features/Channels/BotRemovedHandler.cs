using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot was removed: nothing is sent there any more, and nothing that was recorded is lost.</summary>
internal sealed class BotRemovedHandler : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData?.Team?.Id is { } teamId)
        {
            await turn.Db.SaveChangesAsync(cancellationToken);
            await TeamChannels.GoAsync(turn, teamId, cancellationToken);
        }
        else if (!turn.IsOutdated(turn.Conversation))
        {
            turn.Conversation.Go(Presence.SentAt(turn.Activity, turn.Now) ?? turn.Now, withTeam: false);
        }
    }
}

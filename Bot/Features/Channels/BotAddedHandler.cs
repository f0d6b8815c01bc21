using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards.Commands;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot was added: it says what it can do, and shows in linked channels what is open.</summary>
internal sealed class BotAddedHandler(Happenings happenings) : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.Conversation.RemovedAt = null;
        if (turn.Activity.ChannelData?.Team?.Id is not { } teamId)
        {
            await turn.ShowAsync(HelpCard.Build());
            return;
        }

        await happenings.TellAsync(new BotAddedToTeam(teamId), turn, cancellationToken);
        await turn.Db.SaveChangesAsync(cancellationToken);
        var channels = await turn.Db.Conversations.Where(c => c.TeamId == teamId).ToListAsync(cancellationToken);
        channels.ForEach(channel => channel.RemovedAt = null);
        var linked = channels.Where(channel => channel.ClusterId is not null).ToList();
        if (linked.Count == 0)
        {
            await turn.SayAsync("ClusterBot is here. To link a channel to a cluster, a cluster lead or an administrator types in that channel: @ClusterBot link");
        }

        foreach (var channel in linked)
        {
            var cluster = await turn.Db.Clusters.SingleAsync(c => c.Id == channel.ClusterId, cancellationToken);
            await happenings.TellAsync(new LinkedChannelReady(cluster, channel, OpenNow: channel.LinkedAt == turn.Now), turn, cancellationToken);
        }
    }
}

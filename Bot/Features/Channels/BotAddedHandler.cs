using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Channels;
using ClusterBot.Cards.Help;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot was added: it says what it can do, and shows in linked channels what is open.</summary>
internal sealed class BotAddedHandler(DomainEvents domainEvents) : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData?.Team?.Id is not { } teamId)
        {
            if (!turn.IsFirstAdministrator)
            {
                await turn.ReplyAsync(new PostableCard(CardKey.None("It shows what the bot can do."), HelpCard.Build()));
            }

            return;
        }

        await domainEvents.TellAsync(new BotAddedToTeam(teamId), turn, cancellationToken);
        await turn.Db.SaveChangesAsync(cancellationToken);
        var channels = await TeamChannels.OfAsync(turn, teamId, cancellationToken);
        var linked = channels.Where(channel => channel.ClusterId is not null && channel.RemovedAt is null).ToList();
        if (linked.Count == 0)
        {
            await AskForLinkAsync(turn, cancellationToken);
        }

        foreach (var channel in linked)
        {
            var cluster = await turn.Db.Clusters.SingleAsync(c => c.Id == channel.ClusterId, cancellationToken);
            if (cluster.ArchivedAt is not null)
            {
                continue;
            }

            await domainEvents.TellAsync(new LinkedChannelReady(cluster, channel, OpenNow: channel.LinkedAt == turn.Now), turn, cancellationToken);
        }
    }

    /// <summary>Whoever added it may be the lead: then the card is there at once. Others do not see which clusters there are.</summary>
    private static async Task AskForLinkAsync(TurnContext turn, CancellationToken token)
    {
        var rights = await LinkRights.OfAsync(turn, token);
        await (rights.Refusal is null
            ? turn.ReplyAsync(new PostableCard(LinkRights.KeyOf(turn.Conversation), LinkChannelCard.Build(new LinkChannelView
            {
                Marking = rights.Marking,
                Clusters = [.. rights.Clusters.Select(cluster => new ClusterChoice(cluster.Id, cluster.Name))],
            })))
            : turn.SayAsync("ClusterBot is here. To link a channel to a cluster, a cluster lead or an administrator types in that channel: @ClusterBot link"));
    }
}

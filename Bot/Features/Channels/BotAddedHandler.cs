using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Welcome;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Channels;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot was added: it says what it can do, and shows in linked channels what is open there and not shown yet.</summary>
internal sealed class BotAddedHandler(DomainEvents domainEvents, WelcomeReader welcome) : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        await domainEvents.PublishAsync(new BotAdded(), turn, cancellationToken);
        if (turn.Activity.ChannelData?.Team?.Id is not { } teamId)
        {
            if (!turn.IsFirstAdministrator)
            {
                await GreetAsync(turn, "help", await welcome.CardAsync(turn.Person, turn.Conversation, cancellationToken));
            }

            return;
        }

        await domainEvents.PublishAsync(new BotAddedToTeam(teamId), turn, cancellationToken);
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

            await domainEvents.PublishAsync(
                new LinkedChannelReady(cluster, channel, OpenNow: channel.LinkedAt == turn.Now), turn, cancellationToken);
        }
    }

    /// <summary>Shows the card at once when the person who added the bot is the lead. Others do not see which clusters there are.</summary>
    private static async Task AskForLinkAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var rights = await LinkRights.OfAsync(turn, cancellationToken);
        await (rights.Refusal is null
            ? GreetAsync(turn, "link", new PostableCard(LinkRights.KeyOf(turn.Conversation), LinkChannelCard.Build(new LinkChannelView
            {
                Marking = rights.Marking,
                Clusters = [.. rights.Clusters.Select(cluster => new ClusterChoice(cluster.Id, cluster.Name))],
            })))
            : GreetAsync(turn, "hello", OutboundMessage.Text("ClusterBot is here. To link a channel to a cluster, a cluster lead or an "
                + "administrator types in that channel: @ClusterBot link")));
    }

    /// <summary>A chat's id is its person's, and is not to stay in a key.</summary>
    private static string Place(TurnContext turn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn.Conversation.Id)))[..32];

    /// <summary>Answers once for each time that the bot came there: Teams may tell of it again.</summary>
    private static async Task GreetAsync(TurnContext turn, string with, OutboundMessage message) => await turn.Outbox.PostAsync(
        turn.Conversation,
        message,
        string.Create(CultureInfo.InvariantCulture, $"added:{Place(turn)}/{with}/{turn.Conversation.BackAt?.ToUnixTimeMilliseconds()}"),
        new OutboxOptions { ThreadId = turn.ThreadId, Priority = OutboxMessagePriority.Answer });
}

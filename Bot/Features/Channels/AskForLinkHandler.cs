using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Channels;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>"link": asks which cluster the channel is for, and says whose it is now.</summary>
internal sealed class AskForLinkHandler : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var channel = turn.Conversation;
        if (channel.Kind != ConversationKind.Channel)
        {
            await turn.SayAsync("Please type this in the channel that you want to link.");
            return;
        }

        var rights = await LinkRights.OfAsync(turn, cancellationToken);
        if (rights.Refusal is { } refusal)
        {
            await turn.SayAsync(refusal);
            return;
        }

        await turn.ReplyAsync(new PostableCard(LinkRights.KeyOf(channel), LinkChannelCard.Build(new LinkChannelView
        {
            Marking = rights.Marking,
            Clusters = [.. rights.Clusters.Select(cluster => new ClusterChoice(cluster.Id, cluster.Name))],
            Now = rights.Owner is { } owner ? new EndingLink(null, owner.Name, channel.Purpose) : null,
        })));
    }
}

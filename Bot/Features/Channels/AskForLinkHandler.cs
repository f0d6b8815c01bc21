using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Channels;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>"link": asks which cluster the channel is for.</summary>
internal sealed class AskForLinkHandler : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Kind != ConversationKind.Channel)
        {
            await turn.SayAsync("Please type this in the channel that you want to link.");
            return;
        }

        var choices = await LinkRights.ClustersAsync(turn, cancellationToken);
        if (choices.Count == 0)
        {
            await turn.SayAsync("Only a cluster lead or an administrator can link a channel. Nothing was changed.");
            return;
        }

        await turn.ReplyAsync(new PostableCard(
            LinkRights.KeyOf(turn.Conversation), LinkChannelCard.Build([.. choices.Select(cluster => new ClusterChoice(cluster.Id, cluster.Name))])));
    }
}

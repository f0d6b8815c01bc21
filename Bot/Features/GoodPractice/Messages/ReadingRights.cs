using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>The right to decide whether a channel is read: it belongs to the lead of the cluster whose channel it is.</summary>
internal static class ReadingRights
{
    /// <summary>Returns the cluster; null after the person was told why nothing was changed.</summary>
    public static async Task<Cluster?> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Kind != ConversationKind.Channel)
        {
            await turn.SayAsync("Please type this in the channel that is meant.");
            return null;
        }

        if (await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            await turn.SayNoClusterAsync();
            return null;
        }

        if (!turn.Conversation.MayKeepPractice())
        {
            await turn.SayAsync("The delivery board's channel is never read. Nothing was changed.");
            return null;
        }

        if (turn.Person?.Leads(cluster.Id) != true)
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsAsync(
                "Only the cluster lead can decide whether this channel is read. Nothing was changed.", cluster, turn, cancellationToken));
            return null;
        }

        return cluster;
    }
}

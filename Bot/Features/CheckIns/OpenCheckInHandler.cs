using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"open check-in": the cluster lead opens a round now, or has the open one posted again.</summary>
public sealed class OpenCheckInHandler(RoundOpening rounds) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            await SayAsync(turn, "This channel is not linked to a cluster yet. A cluster lead or an administrator can type: link");
        }
        else if (turn.Person?.Leads(cluster.Id) != true)
        {
            await SayAsync(turn, $"Only the cluster lead of {cluster.Name} can open a check-in. Nothing was changed.");
        }
        else if (await turn.Db.FindChannelAsync(cluster.Id, ChannelPurpose.Cluster, cancellationToken) is not { } channel)
        {
            await SayAsync(turn, $"No channel is linked to {cluster.Name} yet, so there is nowhere to post a check-in.");
        }
        else
        {
            await OpenAsync(turn, cluster, channel, cancellationToken);
        }
    }

    private async Task OpenAsync(TurnContext turn, Cluster cluster, Conversation channel, CancellationToken token)
    {
        var isThere = turn.Conversation.Id == channel.Id;
        if (await rounds.FindOpenAsync(cluster, token) is { } open && open.OccursOn == cluster.Today(turn.Now))
        {
            await rounds.PostAsync(open, channel, turn.Key, token);
            await SayAsync(turn, isThere ? "Today's check-in is already open. Here it is again." : "Today's check-in is already open. It is posted again in the channel.");
            return;
        }

        await rounds.OpenAsync(cluster, channel, cluster.Today(turn.Now), turn.Person, token);
        await SayAsync(turn, isThere ? "The check-in is open." : $"The check-in is open in the channel of {cluster.Name}.");
    }

    private static Task SayAsync(TurnContext turn, string text) => turn.ReplyAsync(OutboundMessage.Text(text));
}

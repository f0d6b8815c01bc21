using ClusterBot.Bot.Data;
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
            await turn.SayNoClusterAsync();
        }
        else if (turn.Person?.Leads(cluster.Id) != true)
        {
            await turn.SayAsync("Only the cluster lead can open a check-in. Nothing was changed.");
        }
        else if (cluster.ArchivedAt is not null)
        {
            await turn.SayAsync($"{cluster.Name} is not in the register any more, so no check-in can be opened. What was recorded is kept.");
        }
        else if (await turn.Db.FindChannelAsync(cluster.Id, ChannelPurpose.Cluster, cancellationToken) is not { } channel)
        {
            await turn.SayAsync($"No channel is linked to {cluster.Name} yet, so there is nowhere to post a check-in.");
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
            await turn.SayAsync(isThere ? "Today's check-in is already open. Here it is again." : "Today's check-in is already open. It is posted again in the channel.");
            return;
        }

        await rounds.OpenAsync(cluster, channel, turn.Person, token);
        await turn.SayAsync(isThere ? "The check-in is open." : $"The check-in is open in the channel of {cluster.Name}.");
    }
}

using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Commands;

internal static class ReadableCluster
{
    /// <summary>The cluster spoken of, if the person may read it; else they are told why not.</summary>
    public static async Task<Cluster?> FindAsync(TurnContext turn, CancellationToken token)
    {
        var cluster = await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, token);
        if (cluster is null)
        {
            await turn.SayNoClusterAsync();
            return null;
        }

        if (await turn.Db.HasPartAsync(turn.Person, cluster, token))
        {
            return cluster;
        }

        await turn.SayAsync("Only people with a part in this cluster can see this. Please ask its cluster lead.");
        return null;
    }
}

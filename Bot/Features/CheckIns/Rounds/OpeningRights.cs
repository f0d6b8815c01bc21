using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>The right to open a round by hand, and the check for a channel to post it in.</summary>
internal static class OpeningRights
{
    public const string NotYours = "Only the cluster lead or an administrator can open a check-in. Nothing was changed.";

    /// <summary>
    /// Returns the cluster and its channel, or why none is opened, in words for the person; all null when there is no cluster.
    /// </summary>
    public static async Task<(Cluster? Cluster, Conversation? Channel, string? Refusal)> FindAsync(
        Cluster? cluster, TurnContext turn, CancellationToken cancellationToken)
    {
        if (cluster is null)
        {
            return (null, null, null);
        }

        if (turn.Person is not { } person || person.TenantId != cluster.TenantId || !(person.Leads(cluster.Id) || person.Administers()))
        {
            return (null, null, await WhoCanHelp.FromLeadsAsync(NotYours, cluster, turn, cancellationToken));
        }

        if (cluster.ArchivedAt is not null)
        {
            return (
                null, null, $"{cluster.Name} is not in the register any more, so no check-in can be opened. What was recorded is kept.");
        }

        return await turn.Db.FindChannelAsync(cluster.Id, ChannelPurpose.Cluster, cancellationToken) is { } channel
            ? (cluster, channel, null)
            : (null, null, $"No channel is linked to {cluster.Name} yet, so there is nowhere to post a check-in.");
    }
}

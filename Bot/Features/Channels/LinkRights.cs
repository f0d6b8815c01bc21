using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

internal static class LinkRights
{
    /// <summary>How the cards are found that a channel was asked with: a button links no other channel than that.</summary>
    public static CardKey KeyOf(Conversation channel) => CardFamily.Link.Key(channel.Id);

    /// <summary>The clusters to which the person may link a channel: those they lead; all of the tenant's for an administrator.</summary>
    public static async Task<IReadOnlyList<Cluster>> ClustersAsync(TurnContext turn, CancellationToken token)
    {
        if (turn.Person is not { } person)
        {
            return [];
        }

        var clusters = await turn.Db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null).OrderBy(c => c.Name).ToListAsync(token);
        return [.. clusters.Where(cluster => person.Administers() || person.Leads(cluster.Id))];
    }
}

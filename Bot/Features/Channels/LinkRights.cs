using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>
/// The clusters to which somebody may link a channel. Two things are asked: whether the person may give the channel to the cluster, and
/// whether the person may take it from the cluster whose it is.
/// </summary>
/// <param name="Clusters">Those that may get it: the ones that the person leads, or all of the tenant's for an administrator.</param>
/// <param name="Refusal">Why the person can link it to none; null when they can.</param>
internal sealed record LinkRights(IReadOnlyList<Cluster> Clusters, string? Refusal)
{
    private const string OnlyLeads = "Only a cluster lead or an administrator can link a channel. Nothing was changed.";

    private const string SomebodyElses =
        "This channel is linked to a cluster that you do not lead. Only its lead or an administrator can link it to another. "
            + "Nothing was changed.";

    /// <summary>Returns the key of the cards that a channel was asked with: a button links no other channel than that.</summary>
    public static CardKey KeyOf(Conversation channel) => CardFamily.Link.Key(channel.Id);

    /// <summary>The highest marking of what a card about these rights names: the clusters, and the one whose channel it is.</summary>
    public ProtectiveMarking Marking =>
        Clusters.Select(cluster => cluster.Marking).Append(Owner?.Marking ?? ProtectiveMarking.Official).Max();

    /// <summary>The cluster whose channel it is; null when it is nobody's.</summary>
    public Cluster? Owner { get; private init; }

    public static async Task<LinkRights> OfAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || turn.Conversation.Kind != ConversationKind.Channel)
        {
            return new LinkRights([], await WhoCanHelp.FromLeadsHereAsync(OnlyLeads, turn, cancellationToken));
        }

        var clusters = await turn.Db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null).OrderBy(c => c.Name)
            .ToListAsync(cancellationToken);
        List<Cluster> mine = [.. clusters.Where(cluster => person.Administers() || person.Leads(cluster.Id))];
        return mine.Count == 0 ? new LinkRights([], await WhoCanHelp.FromLeadsHereAsync(OnlyLeads, turn, cancellationToken))
            : turn.Conversation.ClusterId is { } owner && !person.Administers() && !person.Leads(owner)
                ? new LinkRights([], await WhoCanHelp.FromLeadsHereAsync(SomebodyElses, turn, cancellationToken))
            : new LinkRights(mine, null)
            {
                Owner = await turn.Db.Clusters.FirstOrDefaultAsync(c => c.Id == turn.Conversation.ClusterId, cancellationToken),
            };
    }
}

using System.Security.Cryptography;
using System.Text;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Channels;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>
/// A link that somebody wants, with the links that end for it: the channel's own, and that of the cluster's channel for the same
/// purpose.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="Cluster">The cluster that gets it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Owner">The cluster whose channel it is now; null when it is nobody's, or stays what it is.</param>
/// <param name="Earlier">The cluster's channels for the purpose until now.</param>
internal sealed record LinkChange(
    Conversation Channel, Cluster Cluster, ChannelPurpose Purpose, Cluster? Owner, IReadOnlyList<Conversation> Earlier)
{
    /// <summary>Of those channels the ones from which kept messages are deleted.</summary>
    private IReadOnlyList<string> Losing { get; init; } = [];

    /// <summary>Names the links that end, and what goes with them; null when none does.</summary>
    public string? Ending => Owner is null && Earlier.Count == 0
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n',
            [
                $"{Cluster.Id} {Purpose}",
                $"{Owner?.Id} {Channel.Purpose}",
                .. Earlier.Select(channel => channel.Id).Order(StringComparer.Ordinal),
                .. Losing.Order(StringComparer.Ordinal),
            ])))[..16]);

    public IReadOnlyList<EndingLink> Endings =>
    [
        .. Owner is null
            ? (EndingLink[])[]
            : [new EndingLink(null, Owner.Name, Channel.Purpose) { LosesPractice = Losing.Contains(Channel.Id) }],
        .. Earlier.Select(channel =>
            new EndingLink(channel.Name ?? "another channel", Cluster.Name, Purpose) { LosesPractice = Losing.Contains(channel.Id) }),
    ];

    public static async Task<LinkChange> ReadAsync(
        TurnContext turn, Cluster cluster, ChannelPurpose purpose, CancellationToken cancellationToken)
    {
        var channel = turn.Conversation;
        var stays = channel.ClusterId == cluster.Id && channel.Purpose == purpose;
        var owner = stays || channel.ClusterId is null ? null
            : await turn.Db.Clusters.SingleAsync(c => c.Id == channel.ClusterId, cancellationToken);
        var earlier = await turn.Db.Conversations
            .Where(c => c.ClusterId == cluster.Id && c.Purpose == purpose && c.Id != channel.Id).ToListAsync(cancellationToken);
        string[] ending =
        [
            .. channel.LosesPracticeBy(cluster.Id, purpose) ? (string[])[channel.Id] : [],
            .. earlier.Where(other => other.LosesPracticeBy(null, ChannelPurpose.None)).Select(other => other.Id),
        ];
        var losing = await turn.Db.Messages.Where(m => ending.Contains(m.ConversationId)).Select(m => m.ConversationId).Distinct()
            .ToListAsync(cancellationToken);
        return new LinkChange(channel, cluster, purpose, owner, earlier) { Losing = losing };
    }

    public async Task MakeAsync(ClusterDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var channel in Earlier)
        {
            await db.UnlinkAsync(channel, cancellationToken);
        }

        await db.LinkAsync(Channel, Cluster.Id, Purpose, now, cancellationToken);
    }
}

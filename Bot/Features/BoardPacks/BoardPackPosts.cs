using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.Reports;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>The packs that are posted: in the board's channel, and to each member.</summary>
internal sealed class BoardPackPosts(ClusterDbContext db, BoardPackReader reader, MessageOutbox outbox, TimeProvider time)
{
    /// <summary>Returns the words by which the pack is asked for.</summary>
    public static string WordsOf(int? psa) => psa is { } number ? $"board pack PSA {number}" : "board pack";

    /// <summary>Returns the card of the pack.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="psa">The number of the PSA; null for all of the cluster.</param>
    /// <param name="report">The pack.</param>
    public static PostableCard CardOf(Cluster cluster, int? psa, Report report) =>
        new(
            CardFamily.BoardPack.Key(cluster.Id),
            ReportCard.Build(
                report, [("As PowerPoint", $"{WordsOf(psa)} as PowerPoint"), ("As Excel", $"{WordsOf(psa)} as Excel")]))
        {
            Summary = ReportCard.Summary(report),
        };

    /// <summary>Returns the members of the cluster's board, each once.</summary>
    public async Task<IReadOnlyList<Person>> MembersAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var on = RegisterDay.Of(time.GetUtcNow());
        return await db.People
            .Where(p => p.TenantId == cluster.TenantId
                && db.RolesInForce(on).Any(r => r.PersonId == p.Id && r.ClusterId == cluster.Id && RoleGroups.Board.Contains(r.Role)))
            .OrderBy(p => p.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Posts the pack, once however often the same occasion asks for it.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="psa">The number of the PSA; null for all of the cluster.</param>
    /// <param name="meetingOn">The meeting that it is for; null for the next one.</param>
    /// <param name="occasion">Names why.</param>
    /// <returns>The number of people whom it could not be sent to.</returns>
    public async Task<int> PostAsync(
        Cluster cluster, int? psa, DateOnly? meetingOn, string occasion, CancellationToken cancellationToken)
    {
        var card = CardOf(cluster, psa, await reader.ReadAsync(cluster, psa, meetingOn, cancellationToken));
        if (await db.FindChannelAsync(cluster.Id, ChannelPurpose.DeliveryBoard, cancellationToken) is { } channel)
        {
            await outbox.StartThreadAsync(channel, card, $"{card.Key}/{occasion}/channel");
        }

        var unreached = 0;
        foreach (var member in await MembersAsync(cluster, cancellationToken))
        {
            var sent = await outbox.ToPersonAsync(member, card, $"{card.Key}/{occasion}/{member.Id:N}");
            unreached += sent.Problem is null ? 0 : 1;
        }

        return unreached;
    }
}

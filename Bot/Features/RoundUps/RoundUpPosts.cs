using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.RoundUps;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>The round-ups that are posted: in the round's thread, and to the cluster's leads.</summary>
internal sealed class RoundUpPosts(
    ClusterDbContext db, RoundObligations obligations, RoundUpReader reader, RoundThreads threads, MessageOutbox outbox, TimeProvider time)
{
    private const string ForLead = "lead";

    private const string ForAll = "channel";

    public static CardKey KeyOf(Guid roundId) => CardFamily.RoundUp.Key(roundId);

    /// <summary>Posts it, once however often it is asked for.</summary>
    public async Task PostAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var round = await obligations.InAsync(roundId, cancellationToken);
        var (forAll, forLead) = await reader.ReadAsync(round, cancellationToken);
        if (await threads.FindAsync(roundId, cancellationToken) is { } thread)
        {
            await outbox.PostAsync(
                thread.Channel, Message(roundId, forAll), $"{KeyOf(roundId)}/{ForAll}",
                new OutboxOptions { Variant = ForAll, ThreadId = thread.ThreadId, Priority = OutboxMessagePriority.Digest });
        }

        foreach (var lead in await db.WhoLeadsAsync(round.Cluster, round.Cluster.Today(time.GetUtcNow()), cancellationToken))
        {
            await outbox.ToPersonAsync(
                lead, Message(roundId, forLead), $"{KeyOf(roundId)}/{lead.Id:N}",
                new OutboxOptions { Variant = ForLead, Priority = OutboxMessagePriority.Digest });
        }
    }

    /// <summary>Shows it anew wherever it was posted.</summary>
    /// <param name="version">Names why, so that the same occasion shows it once.</param>
    public async Task ShowAgainAsync(Guid roundId, string version, CancellationToken cancellationToken)
    {
        var (forAll, forLead) = await reader.ReadAsync(await obligations.InAsync(roundId, cancellationToken), cancellationToken);
        await outbox.UpdateAllAsync(KeyOf(roundId), copy => Message(roundId, copy.Variant == ForLead ? forLead : forAll), version);
    }

    private static PostableCard Message(Guid roundId, RoundUpView view) =>
        new(KeyOf(roundId), RoundUpCard.Build(view)) { Summary = RoundUpCard.Summary(view) };
}

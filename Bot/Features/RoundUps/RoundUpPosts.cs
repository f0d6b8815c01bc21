using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.RoundUps;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>The round-ups that are posted: in the round's thread, and to the cluster's leads.</summary>
internal sealed class RoundUpPosts(ClusterDbContext db, RoundOwed owed, RoundUpViews views, RoundThreads threads, Outbox outbox, TimeProvider time)
{
    private const string ForLead = "lead";

    private const string ForAll = "channel";

    public static string Subject(Guid roundId) => $"roundup:{roundId:N}";

    /// <summary>Posts it, once however often it is asked for.</summary>
    public async Task PostAsync(Guid roundId, CancellationToken token)
    {
        var round = await owed.InAsync(roundId, token);
        var (forAll, forLead) = await views.ReadAsync(round, token);
        if (await threads.FindAsync(roundId, token) is { } thread)
        {
            await outbox.PostAsync(
                thread.Channel, Message(forAll), $"{Subject(roundId)}/{ForAll}", Options(roundId, ForAll) with { ThreadId = thread.ThreadId });
        }

        foreach (var lead in await db.WhoLeadsAsync(round.Cluster, round.Cluster.Today(time.GetUtcNow()), token))
        {
            await outbox.ToPersonAsync(lead, Message(forLead), $"{Subject(roundId)}/{lead.Id:N}", Options(roundId, ForLead));
        }
    }

    /// <summary>Shows it anew wherever it was posted.</summary>
    /// <param name="version">Names why, so that the same occasion shows it once.</param>
    public async Task ShowAgainAsync(Guid roundId, string version, CancellationToken token)
    {
        var (forAll, forLead) = await views.ReadAsync(await owed.InAsync(roundId, token), token);
        await outbox.UpdateAllAsync(Subject(roundId), copy => Message(copy.Face == ForLead ? forLead : forAll), version);
    }

    private static OutboxOptions Options(Guid roundId, string face) => new() { Subject = Subject(roundId), Face = face };

    private static Activity Message(RoundUpView view) => OutboundMessage.Card(CardJson.Write(RoundUpCard.Build(view)), RoundUpCard.Summary(view));
}

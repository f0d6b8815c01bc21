using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Scale;

/// <summary>The queries that the bot sends all the time, run by the bot's own code.</summary>
internal static class HotPaths
{
    public static async Task<IReadOnlyList<(string Name, Func<Task> Run)>> OfAsync(
        ClusterDbContext db, OutboxReader lanes, ScaleOptions options)
    {
        var tenant = ScaleFill.TenantId(options.Tenants / 2);
        var aadObjectId = ScaleFill.AadObjectId(options.Tenants / 2, options.Recipients / 2);
        var channelId = ScaleFill.ChannelId(options.Tenants / 2, options.Clusters / 2);
        var channel = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == channelId);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.TenantId == tenant && p.AadObjectId == aadObjectId);
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.ClusterId == channel.ClusterId && r.ClosedAt == null);
        var outbox = new MessageOutbox(db, new AfterCommit(), TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        return
        [
            ("a turn: who acts, and where", () => TurnAsync(db, tenant, aadObjectId, channelId)),
            ("a card: the whole round", () => CardAsync(db, round.Id)),
            ("a message: is its key known", () => outbox.PostAsync(channel, OutboundMessage.Text("text"), "key")),
            ("a message to a person", () => outbox.ToPersonAsync(person, OutboundMessage.Text("text"), "other key")),
            ("all copies of a card", () => outbox.UpdateAllAsync(CardFamily.Round.Key("none"), _ => OutboundMessage.Text("text"), "1")),
            ("which tenants wait", () => lanes.TenantsAsync(default)),
            ("what waits in a lane", () => lanes.WaitingAsync(tenant, 0, default)),
            ("a lane is taken over", () => lanes.TriedSinceAsync(tenant, now.AddHours(-1), now, default)),
            ("who cannot be reached", () => new UndeliverableReport(db).UnreachableAsync(channel.ClusterId!.Value)),
        ];
    }

    // Each time as if the round had not been read before.
    private static async Task CardAsync(ClusterDbContext db, Guid roundId)
    {
        using var cache = new RoundSnapshotCache();
        using var accounts = new ChannelAccounts();
        var snapshots = new RoundSnapshots(
            db, new RoundObligations(db, TimeProvider.System), new IndicatorReader(db, TimeProvider.System), cache, new ForeseenRound(),
            new RequestKindReader(db), new AfterCommit(), TimeProvider.System);
        var drafts = new DraftReader(db, new ForeseenRound());
        await new RoundReader(db, snapshots, drafts, accounts, TimeProvider.System).ReadAsync(roundId, default);
    }

    private static async Task TurnAsync(ClusterDbContext db, string tenant, string aadObjectId, string channelId)
    {
        var activity = new Activity
        {
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = tenant } },
            Conversation = new ConversationAccount { Id = channelId },
            From = new ChannelAccount { AadObjectId = aadObjectId },
        };
        await TurnFront.ReadAsync(db, "none", activity, default);
    }
}

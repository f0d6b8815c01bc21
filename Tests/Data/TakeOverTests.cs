using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.PostgreSql;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Data;

/// <summary>Replicas as processes of their own, one of which is killed, or frozen and later goes on.</summary>
[Slow("two bots start as programs, and one waits for the lease of the other to end")]
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process")]
public sealed class TakeOverTests(ITestOutputHelper output)
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const int Messages = 20;

    private static readonly TimeSpan Start = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WaitTimeout = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Replicas_that_start_together_share_an_empty_database_and_when_the_owner_is_silent_another_goes_on(bool isFrozen)
    {
        using var database = new TestDatabase(withTables: false);
        await using var connector = await FakeConnector.StartAsync();
        using var first = BotProcess.Start(database.ConnectionString, database.Folder);
        using var second = BotProcess.Start(database.ConnectionString, database.Folder);
        await first.WaitForOutputAsync("Register", Start);
        await second.WaitForOutputAsync("Register", Start);
        await FillAsync(database, connector.ServiceUrl);
        await connector.WaitForAsync(item => item.IsSend, Messages / 2, WaitTimeout);

        var owner = await OwnsAsync(database, first) ? first : second;
        await (isFrozen ? owner.FreezeAsync(Token) : owner.KillAsync(Token));
        var killedAt = TimeProvider.System.GetTimestamp();

        await Eventually.TrueAsync(() => AllSentAsync(database), "the other replica to send the rest", WaitTimeout);
        output.WriteLine($"All sent {TimeProvider.System.GetElapsedTime(killedAt).TotalSeconds:F1} s after the fault");
        if (isFrozen)
        {
            await owner.ThawAsync(Token);
            await Eventually.TrueAsync(
                () => owner.Output.Contains("session with the database is lost", StringComparison.Ordinal),
                "the owner to know",
                WaitTimeout);
        }

        var texts = connector.Accepted.Select(item => item.Activity!.Text).ToList();
        Assert.Equal(Enumerable.Range(0, Messages).Select(n => $"{n}"), texts.Distinct());
        Assert.Equal(!isFrozen, owner.HasEnded);
    }

    /// <summary>Each replica says in its session's name which process it is.</summary>
    private static async Task<bool> OwnsAsync(TestDatabase database, BotProcess bot)
    {
        await using var db = database.Open();
        var owners = await db.Database.SqlQueryRaw<string>(
            """
            SELECT a.application_name AS "Value" FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND a.datname = current_database() AND (l.classid::bigint << 32 | l.objid::bigint) = {0}
            """,
            AdvisoryKeys.Of("owner", Tenant)).ToListAsync(Token);
        return Assert.Single(owners).Contains($" {bot.Id} ", StringComparison.Ordinal);
    }

    private static async Task FillAsync(TestDatabase database, string serviceUrl)
    {
        await using var db = database.Open();
        var channel = db.Conversations.Add(new Conversation
        {
            Id = "19:channel@thread.tacv2",
            TenantId = Tenant,
            Kind = ConversationKind.Channel,
            ServiceUrl = serviceUrl,
            BotId = "28:clusterbot",
        }).Entity;
        var outbox = new MessageOutbox(db, new AfterCommit(), TimeProvider.System);
        for (var n = 0; n < Messages; n++)
        {
            await outbox.PostAsync(channel, OutboundMessage.Text($"{n}"), $"{n}");
        }

        await db.SaveChangesAsync(Token);
    }

    private static async Task<bool> AllSentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.OutboxMessages.AllAsync(d => d.State == OutboxMessageState.Sent, Token);
    }
}

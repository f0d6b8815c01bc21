using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Data;

/// <summary>Replicas as processes of their own, one of which is killed.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process")]
public sealed class TakeOverTests(ITestOutputHelper output)
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const int Messages = 20;

    private static readonly TimeSpan Start = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_that_start_together_on_an_empty_database_share_it_and_when_the_owner_is_killed_another_goes_on()
    {
        using var database = new TestDatabase(withTables: false);
        await using var connector = await FakeConnector.StartAsync();
        using var first = BotProcess.Start(database.ConnectionString, database.Folder);
        using var second = BotProcess.Start(database.ConnectionString, database.Folder);
        await first.WaitForOutputAsync("Register", Start);
        await second.WaitForOutputAsync("Register", Start);
        await FillAsync(database, connector.ServiceUrl);
        await connector.WaitForAsync(item => item.IsSend, Messages / 2, Patience);

        await (await OwnsAsync(database, first) ? first : second).KillAsync(Token);
        var killedAt = TimeProvider.System.GetTimestamp();

        await Eventually.TrueAsync(() => AllSentAsync(database), "the other replica to send the rest", Patience);
        output.WriteLine($"All sent {TimeProvider.System.GetElapsedTime(killedAt).TotalSeconds:F1} s after the kill");
        var texts = connector.Accepted.Select(item => item.Activity!.Text).ToList();
        Assert.Equal(Enumerable.Range(0, Messages).Select(n => $"{n}"), texts.Distinct());
        Assert.Contains(false, new[] { first.HasEnded, second.HasEnded });
    }

    /// <summary>Each replica says in its session's name which process it is.</summary>
    private static async Task<bool> OwnsAsync(TestDatabase database, BotProcess bot)
    {
        await using var db = database.Open();
        var owners = await db.Database.SqlQueryRaw<string>(
            """
            SELECT DISTINCT a.application_name AS "Value" FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND a.datname = current_database()
            """).ToListAsync(Token);
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
        return await db.Deliveries.AllAsync(d => d.State == OutboxMessageState.Sent, Token);
    }
}

using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

[Slow("each test starts four bots as programs and kills three")]
public class KillTests(ITestOutputHelper output)
{
    private const int Channels = 5;
    private const int MessagesEach = 16;
    private const int Kills = 3;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(1)]
    [InlineData(Channels)]
    public async Task Killed_at_any_moment_and_started_again_it_makes_every_delivery_and_repeats_at_most_the_one_in_flight(int tenants)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        using var database = new TestDatabase();
        await using var connector = await FakeConnector.StartAsync();
        await FillAsync(database, connector, tenants);

        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAndKillAsync(database, connector, random, heldAnswer: tenants == 1 && kill % 2 == 0);
        }

        using (var last = BotProcess.Start(database.ConnectionString, database.Folder))
        {
            await UntilAsync(last, () => AllSentAsync(database));
        }

        output.WriteLine($"{connector.Received.Count} requests for {Channels * MessagesEach} deliveries and {Kills} kills");
        // One that is not answered within 100 ms, as on a slow machine, lets another tenant's go: a kill then repeats both.
        Assert.InRange(Repeats(connector), tenants == 1 ? Kills / 2 : 0, tenants == 1 ? Kills : 2 * Kills);
    }

    private static async Task RunAndKillAsync(TestDatabase database, FakeConnector connector, Random random, bool heldAnswer)
    {
        var held = new TaskCompletionSource();
        var target = connector.Received.Count + random.Next(1, 7);
        if (heldAnswer)
        {
            // This one arrives, and the bot dies before it is told so.
            connector.Next(ConnectorAnswer.Held(held.Task), _ => connector.Received.Count >= target);
        }

        using var bot = BotProcess.Start(database.ConnectionString, database.Folder);
        await UntilAsync(bot, () => Task.FromResult(connector.Received.Count >= target));
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20)), TimeProvider.System, TestContext.Current.CancellationToken);
        await bot.KillAsync(TestContext.Current.CancellationToken);
        held.SetResult();
    }

    /// <summary>Everything has arrived in its order; how many of them more than once.</summary>
    private static int Repeats(FakeConnector connector)
    {
        var repeats = 0;
        for (var channel = 0; channel < Channels; channel++)
        {
            var texts = connector.Received.Where(sent => sent.ConversationId == ChannelId(channel)).Select(sent => sent.Activity!.Text)
                .ToList();
            var inOrder = texts.Where((text, n) => n == 0 || text != texts[n - 1]).ToList();
            Assert.Equal(Enumerable.Range(0, MessagesEach).Select(n => $"{channel}-{n}"), inOrder);
            repeats += texts.Count - inOrder.Count;
        }

        return repeats;
    }

    private static async Task FillAsync(TestDatabase database, FakeConnector connector, int tenants)
    {
        await using var db = database.Open();
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var outbox = new MessageOutbox(db, new AfterCommit(), TimeProvider.System);
        var channels = Enumerable.Range(0, Channels).Select(n => Channel(n, n % tenants, connector)).ToArray();
        db.AddRange(channels);
        for (var n = 0; n < MessagesEach; n++)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                await outbox.PostAsync(channels[channel], OutboundMessage.Text($"{channel}-{n}"), $"{channel}-{n}");
            }
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Conversation Channel(int n, int tenant, FakeConnector connector) => new()
    {
        Id = ChannelId(n),
        TenantId = tenant == 0 ? PostRoom.Tenant : $"tenant-{tenant}",
        Kind = ConversationKind.Channel,
        ServiceUrl = connector.ServiceUrl,
        BotId = "28:clusterbot",
    };

    private static string ChannelId(int n) => $"19:channel-{n}@thread.tacv2";

    private static async Task<bool> AllSentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.OutboxMessages.Where(d => d.OrderKey.StartsWith("19:channel-")).AllAsync(d => d.State == OutboxMessageState.Sent);
    }

    private static async Task UntilAsync(BotProcess bot, Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.False(bot.HasEnded, bot.Output);
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Deadline, bot.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Lifetime;

/// <summary>The program is told to stop while people talk to it and a send is on its way.</summary>
[Slow("a bot under load is told to stop as a program, and has ten seconds")]
[Collection(nameof(QuietMachine))]
public sealed class GracefulStopTests(ITestOutputHelper output)
{
    private const int TalkersAtOnce = 4;
    private const int TakenBeforeTheStop = 60;

    [Fact]
    public async Task Under_load_it_stops_within_ten_seconds_and_loses_doubles_and_leaves_nothing()
    {
        using var database = new TestDatabase();
        await using var connector = await FakeConnector.StartAsync();
        var port = FreePort.Next();
        using var talkers = new Talkers(port, connector.ServiceUrl);
        var held = new TaskCompletionSource();

        using (var bot = await StartAsync(database, port))
        {
            var talking = talkers.TalkAsync(TalkersAtOnce);
            await Eventually.TrueAsync(() => talkers.Taken.Count >= TakenBeforeTheStop, "the bot to be busy");
            connector.Next(ConnectorAnswer.Held(held.Task));
            await Eventually.TrueAsync(() => connector.Received.Any(item => !item.IsDone), "a send to be on its way");

            var startedAt = TimeProvider.System.GetTimestamp();
            var stopping = bot.TerminateAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            held.SetResult();
            var exitCode = await stopping;
            var took = TimeProvider.System.GetElapsedTime(startedAt);
            talkers.Stop();
            await talking;

            output.WriteLine($"{talkers.Taken.Count} taken, {talkers.NotTaken} not; stopped in {took.TotalSeconds:F1} s");
            Assert.Equal((0, ""), (exitCode, bot.Errors));
            Assert.True(took < GracefulShutdown.Longest, $"It took {took.TotalSeconds:F1} s.");
        }

        await AssertCleanAsync(database, talkers.Taken);
        await AssertAllArriveOnceAsync(database, connector, port, talkers.Taken);
    }

    private static async Task AssertCleanAsync(TestDatabase database, IReadOnlyCollection<Activity> taken)
    {
        await using var db = database.Open();
        var kept = (await db.Turns.Select(t => t.Key).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet();
        Assert.All(taken, heard => Assert.Contains(TurnKey.Of(heard), kept));
        Assert.Equal(
            0, await db.OutboxMessages.CountAsync(d => d.State == OutboxMessageState.Leased, TestContext.Current.CancellationToken));
    }

    private static async Task AssertAllArriveOnceAsync(
        TestDatabase database, FakeConnector connector, int port, IReadOnlyCollection<Activity> taken)
    {
        using var bot = await StartAsync(database, port);
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = database.Open();
                return await db.OutboxMessages.AllAsync(d => d.State == OutboxMessageState.Sent);
            },
            "all to be sent",
            TimeSpan.FromSeconds(60));
        var answers = connector.Accepted.ToLookup(item => item.Conversation);
        Assert.All(taken, heard => Assert.Single(answers[heard.Conversation!.Id]));
        Assert.All(answers, conversation => Assert.Single(conversation));
    }

    private static async Task<BotProcess> StartAsync(TestDatabase database, int port)
    {
        var bot = BotProcess.Start(database.Folder, new Dictionary<string, string?>
        {
            ["ConnectionStrings__ClusterBot"] = database.ConnectionString,
            ["Playground__Enabled"] = "false",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
        });
        using var http = new HttpClient(new SocketsHttpHandler());
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    using var ready = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
                    return ready.IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return bot.HasEnded ? throw new InvalidOperationException($"The bot has ended. {bot.Output} {bot.Errors}") : false;
                }
            },
            "the bot to be ready",
            TimeSpan.FromSeconds(60));
        return bot;
    }
}

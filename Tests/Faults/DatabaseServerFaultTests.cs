using ClusterBot.Bot.Data;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Npgsql;

namespace ClusterBot.Tests.Faults;

[OnlyOn(DatabaseEngine.PostgreSql, "It stops a server.")]
public sealed class DatabaseServerFaultTests
{
    [Fact]
    public async Task A_server_that_stops_leaves_the_bot_up_and_it_goes_on_when_the_server_is_back()
    {
        await using var server = await PostgreSqlServer.StartAsync(() => EmbeddedPostgres.InstalledAsync(TestContext.Current.CancellationToken));
        await CreateAsync(server, "clusterbot");
        await using var bot = await BotUnderTest.StartAsync(new() { ["ConnectionStrings:ClusterBot"] = server.ConnectionString("clusterbot") });
        await bot.OpenTeamAsync();
        var asks = Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));

        await server.StopAsync();
        using var refused = await bot.PostAsync(asks);
        using var pressed = await bot.PostAsync(Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.nothingNew", new { checkIn = Guid.NewGuid() }));
        var ready = await Ready.AskAsync(bot);
        await server.StartAgainAsync();
        await Ready.BecomesAsync(bot, "ready");
        using var taken = await bot.PostAsync(asks);

        Assert.Equal((503, 503, 200), ((int)refused.StatusCode, (int)pressed.StatusCode, (int)taken.StatusCode));
        Assert.Equal((503, "not ready", "The database cannot be reached."), (ready.HttpStatus, ready.Status, ready.ReasonOf("database")));
        await Eventually.TrueAsync(
            () =>
            {
                bot.Time.Advance(TimeSpan.FromSeconds(10));
                return bot.Connector.Accepted.Any(item => item.Conversation == Teams.ChatOf(DemoPeople.Avery) && item.Card is not null);
            },
            "the answer");
    }

    private static async Task CreateAsync(PostgreSqlServer server, string name)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
    }
}

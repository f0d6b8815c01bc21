using ClusterBot.Bot.Features.Health;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Tests.Health;

[OnlyOn(DatabaseEngine.PostgreSql, "It stops a server.")]
public sealed class DatabaseServerFaultTests
{
    /// <summary>The server's error when it cannot make a table larger.</summary>
    private const string Fill =
        """
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER no_room BEFORE INSERT ON "Turns" EXECUTE FUNCTION no_room();
        CREATE TRIGGER no_room BEFORE INSERT ON "OutboxMessages" EXECUTE FUNCTION no_room();
        """;

    private const string MakeRoom = """DROP TRIGGER no_room ON "Turns"; DROP TRIGGER no_room ON "OutboxMessages"; DROP FUNCTION no_room();""";

    [Fact]
    public async Task A_server_that_stops_leaves_the_bot_up_and_it_goes_on_when_the_server_is_back()
    {
        await using var server =
            await PostgreSqlServer.StartAsync(() => EmbeddedPostgres.InstalledAsync(TestContext.Current.CancellationToken));
        await CreateAsync(server, "clusterbot");
        await using var bot = await BotUnderTest.StartAsync(
            new() { ["ConnectionStrings:ClusterBot"] = server.ConnectionString("clusterbot") });
        await bot.OpenTeamAsync();
        var asks = Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));

        await server.StopAsync();
        using var refused = await bot.PostAsync(asks);
        using var pressed = await bot.PostAsync(
            Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.nothingNew", new { checkIn = Guid.NewGuid() }));
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

    [Fact]
    public async Task A_full_disk_of_the_server_is_said_to_the_administrator_while_it_lasts_and_what_was_refused_is_taken_later()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.OpenTeamAsync();
        await bot.AskAsync(DemoPeople.Finley, "help", Teams.ChatOf(DemoPeople.Finley));
        await Eventually.TrueAsync(
            async () =>
            {
                bot.Time.Advance(OutageWatch.Every);
                await Ready.AskAsync(bot);
                return bot.Time.GetUtcNow() > BotUnderTest.Start.AddMinutes(5);
            },
            "the bot to know whom to tell");
        var asks = Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));

        await ExecuteAsync(bot, Fill);
        using var refused = await bot.PostAsync(asks);
        var ready = await Ready.AskAsync(bot);
        var began = await Told.AdministratorAsync(bot, "The database: not working since");
        await ExecuteAsync(bot, MakeRoom);
        await Told.AdministratorAsync(bot, "The database: did not work from");
        using var taken = await bot.PostAsync(asks);

        Assert.Equal((503, 200), ((int)refused.StatusCode, (int)taken.StatusCode));
        Assert.Equal(
            (503, "not ready", "The disk that the database is on is full."), (ready.HttpStatus, ready.Status, ready.ReasonOf("database")));
        Assert.Contains("is full. Nothing can be stored", began, StringComparison.Ordinal);
        Assert.Equal("ready", (await Ready.AskAsync(bot)).Status);
    }

    private static Task<int> ExecuteAsync(BotUnderTest bot, string sql) => bot.QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static async Task CreateAsync(PostgreSqlServer server, string name)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Bot.Hosting.Commands;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Tests.Data;

/// <summary>The instructions of docs/operations.md, carried out.</summary>
public sealed class BackupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_while_the_bot_writes_is_a_whole_database_with_all_that_was_committed_before()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.OpenTeamAsync();
        await bot.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
        await Eventually.TrueAsync(
            () => bot.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.State == OutboxMessageState.Sent, Token)),
            "all to be recorded as sent");
        var stored = await bot.StoredAsync();
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(bot, stop.Token);

        using var copy = new TestDatabase(withTables: false);
        await CopyAsync(bot.Database, copy);
        await stop.CancelAsync();
        Assert.True(await writing > 0);

        await bot.StopAsync();
        await ForgetWhatWaitedAsync(copy);
        await using var restored = await BotUnderTest.StartOnAsync(copy);
        Assert.Empty(restored.Connector.Received);
        Assert.Equal(stored, await restored.StoredAsync());
        Assert.True(await restored.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.State == OutboxMessageState.Sent, Token)));
        var sent = restored.Connector.Received.Count;
        await restored.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
        Assert.DoesNotContain(restored.Connector.Received.Skip(sent), item => item.CreatesConversation);
    }

    [Fact]
    [OnlyOn(DatabaseEngine.Sqlite, "PostgreSQL has pg_dump")]
    public async Task A_backup_is_never_written_over_a_file()
    {
        using var database = new TestDatabase();
        await File.WriteAllTextAsync(database.File + ".copy", "somebody's", Token);
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync(Token);
        }

        await using var errors = new StringWriter();
        Assert.Equal(1, await ProgramCommands.RunAsync(["backup", database.File + ".copy", .. Settings(database)], errors));

        Assert.StartsWith("backup: ", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("somebody's", await File.ReadAllTextAsync(database.File + ".copy", Token));
    }

    /// <summary>Forgets what waited, as the instructions say: something always waits here.</summary>
    private static async Task ForgetWhatWaitedAsync(TestDatabase copy)
    {
        await using var db = copy.Open();
        await db.OutboxMessages.Take(1).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, OutboxMessageState.Queued).SetProperty(d => d.FinishedAt, (DateTimeOffset?)null), Token);
        var line = Repository.Read("docs", "operations.md").Split('\n')
            .Single(text => text.Contains("UPDATE \"OutboxMessages\"", StringComparison.Ordinal));

        Assert.InRange(await db.Database.ExecuteSqlRawAsync(line, Token), 1, int.MaxValue);
    }

    private static async Task CopyAsync(TestDatabase from, TestDatabase to)
    {
        if (from.Engine == DatabaseEngine.Sqlite)
        {
            Assert.Equal(0, await ProgramCommands.RunAsync(["backup", to.File, .. Settings(from)]));
            return;
        }

        var dump = Path.Combine(to.Folder, "clusterbot.dump");
        await RunAsync("pg_dump", from, "--format=custom", "--file", dump);
        await RunAsync(
            "pg_restore", to, "--no-owner", "--exit-on-error", "--dbname", new NpgsqlConnectionStringBuilder(to.ConnectionString).Database!,
            dump);
    }

    private static string[] Settings(TestDatabase database) =>
        ["--environment=Development", "--Urls=http://127.0.0.1:0", "--Playground:Enabled=false",
            $"--ConnectionStrings:ClusterBot={database.ConnectionString}"];

    private static async Task RunAsync(string program, TestDatabase database, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        string[] at = ["--host", server.Host!, "--port", $"{server.Port}", "--username", server.Username!];
        string[] name = program == "pg_dump" ? [server.Database!] : [];
        var result = await Command.RunAsync(program, [.. at, .. arguments, .. name], database.Folder, Token);
        if (result is null)
        {
            Skips.Because("PostgreSQL's tools for backups are not installed.");
        }

        Assert.True(result.ExitCode == 0, result.Output);
    }

    /// <summary>Returns the number of questions that were answered meanwhile.</summary>
    private static async Task<int> WriteAsync(BotUnderTest bot, CancellationToken cancellationToken)
    {
        var answered = 0;
        do
        {
            using var response = await bot.PostAsync(Teams.Says(DemoPeople.Blake, "help", Teams.ChatOf(DemoPeople.Blake)));
            response.EnsureSuccessStatusCode();
            answered++;
        }
        while (!cancellationToken.IsCancellationRequested);

        return answered;
    }
}

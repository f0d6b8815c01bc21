using ClusterBot.Bot.Hosting.Commands;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Health;

/// <summary>A database file is for one process, and an empty one does not take the place of one that was there.</summary>
[Slow("each test starts the bot as a program, some twice")]
[OnlyOn(DatabaseEngine.Sqlite, "A server has no file of ours.")]
public sealed class DatabaseFileTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TestDatabase _database = new(withTables: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_process_says_in_one_line_why_it_does_not_run_and_the_first_goes_on()
    {
        using var first = await StartedAsync();
        using var second = BotProcess.Start(_database.ConnectionString, _database.Folder);

        var exitCode = await second.WaitForExitAsync(Token).WaitAsync(Deadline, TimeProvider.System, Token);

        Assert.Equal(1, exitCode);
        var line = Assert.Single(second.Errors.Split('\n'));
        Assert.StartsWith("ConnectionStrings:ClusterBot: the database ", line, StringComparison.Ordinal);
        Assert.Contains("is in use by another process", line, StringComparison.Ordinal);
        Assert.Equal(0, await first.TerminateAsync(Token));
    }

    [Fact]
    public async Task What_a_killed_process_leaves_beside_the_file_bars_nobody()
    {
        using (var first = await StartedAsync())
        {
            await first.KillAsync(Token);
        }

        using var next = await StartedAsync();

        Assert.Contains("using clusterbot.db", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_can_be_imported_beside_the_bot()
    {
        using var bot = await StartedAsync();
        await using var errors = new StringWriter();
        await using var output = new StringWriter();
        string[] arguments =
        [
            "register", "import", Repository.PathTo("docs", "register-example"),
            "--environment", "Development", "--ConnectionStrings:ClusterBot", _database.ConnectionString,
            "--Register:TenantId", "33333333-3333-4333-8333-333333333333",
        ];

        var exitCode = await ProgramCommands.RunAsync(arguments, errors, output);

        Assert.Equal((0, ""), (exitCode, errors.ToString()));
        Assert.Contains("imported", output.ToString(), StringComparison.Ordinal);
        Assert.False(bot.HasEnded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_a_database_was_none_is_made_in_silence(bool isRemoved)
    {
        using (var first = await StartedAsync())
        {
            await first.TerminateAsync(Token);
        }

        File.Delete(_database.File);
        if (!isRemoved)
        {
            await File.WriteAllBytesAsync(_database.File, [], Token);
        }

        using (var refused = BotProcess.Start(_database.ConnectionString, _database.Folder))
        {
            Assert.Equal(1, await refused.WaitForExitAsync(Token).WaitAsync(Deadline, TimeProvider.System, Token));
            Assert.Contains("was here and is gone", Assert.Single(refused.Errors.Split('\n')), StringComparison.Ordinal);
        }

        Assert.Equal(!isRemoved, File.Exists(_database.File));
        File.Delete(_database.File + ".lock");
        using var anew = await StartedAsync();
    }

    public void Dispose() => _database.Dispose();

    private Task<BotProcess> StartedAsync() => BotProcess.StartedAsync(_database.ConnectionString, _database.Folder);
}

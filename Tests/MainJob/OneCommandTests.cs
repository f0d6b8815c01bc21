using System.Net;
using System.Net.Sockets;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Tests.MainJob;

/// <summary>The promises of the one command to whoever types it.</summary>
[Slow("each test starts the bot and the local client as programs")]
[OnlyOn(DatabaseEngine.Sqlite, "the one command needs no server")]
public sealed class OneCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_in_plain_lines_what_it_does_and_ends_with_everything_it_started()
    {
        await using var bot = await DemonstrationBot.StartAsync(DatabaseEngine.Sqlite, Cancellation, asShipped: true);

        Assert.Contains("Database     created", bot.Process.Output);
        Assert.Contains("loaded the demonstration: 4 PSAs, 18 indicators and 7 invented people", bot.Process.Output);
        Assert.DoesNotContain(" warn: ", bot.Process.Output, StringComparison.Ordinal);
        Assert.Contains($"open {bot.Address.ToString().TrimEnd('/')} in a browser", bot.Process.Output);
        Assert.NotEmpty(Client(bot));

        Assert.Equal(0, await bot.Process.InterruptAsync(Cancellation));
        await Eventually.TrueAsync(() => !Client(bot).Any(), "the local client to end with the bot");
        Assert.Equal("", bot.Process.Errors);
    }

    [Fact]
    public async Task Killed_it_leaves_nothing_behind_and_run_again_nothing_is_lost_or_doubled()
    {
        await using var bot = await DemonstrationBot.StartAsync(DatabaseEngine.Sqlite, Cancellation);
        var before = await CountsAsync(bot.DatabaseFile);

        await bot.Process.KillAsync(Cancellation);
        await Eventually.TrueAsync(() => !Client(bot).Any(), "the local client to end with the bot");
        await bot.StartAgainAsync();

        Assert.Contains("using the demonstration that was loaded before", bot.Process.Output);
        Assert.Equal(before, await CountsAsync(bot.DatabaseFile));
    }

    [Fact]
    public async Task Without_Node_the_bot_runs_and_says_how_to_connect_a_client()
    {
        var folder = MemoryFolder.Create("clusterbot-");
        using var bot = BotProcess.Start(folder.FullName, new Dictionary<string, string?>
        {
            ["PATH"] = folder.FullName,
            ["Playground__Port"] = $"{FreePort.Next()}",
        });

        await bot.WaitForOutputAsync("/api/messages");
        Assert.Contains("Node", bot.Output);
        Assert.Equal(0, await bot.InterruptAsync(Cancellation));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_that_names_the_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await RefusesAsync("Playground:Port", new() { ["Playground__Port"] = $"{port}", ["Playground__Folder"] = PlaygroundFolder.Path });
        await RefusesAsync("Urls", new() { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["Playground__Enabled"] = "false" });
    }

    private static async Task RefusesAsync(string setting, Dictionary<string, string?> environment)
    {
        var folder = MemoryFolder.Create("clusterbot-");
        using var bot = BotProcess.Start(folder.FullName, environment);
        var exitCode = await bot.WaitForExitAsync(Cancellation);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(setting + ": ", bot.Errors);
        Assert.DoesNotContain("   at ", bot.Errors);
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Client(DemonstrationBot bot) =>
        ProcessTree.OfArguments($"-p {bot.Address.Port} ").Select(process => $"{process.Id}");

    private static async Task<string> CountsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select group_concat(name || '=' || n) from (select 'people' name, count(*) n from People union all select "
            + "'readings', count(*) from Readings union all select 'roles', count(*) from Roles union all select 'messages', count(*) from "
            + "Messages union all select 'indicators', count(*) from Indicators)";
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}

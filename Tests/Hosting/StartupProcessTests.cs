using ClusterBot.Bot.Hosting;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Hosting;

/// <summary>The same as its owner meets it: the program, its one line, and its exit code.</summary>
public sealed class StartupProcessTests : IDisposable
{
    private static readonly string Program = typeof(BotHost).Assembly.GetName().Name!;

    private readonly DirectoryInfo _folder = MemoryFolder.Create("clusterbot-");

    [Fact]
    public async Task A_wrong_setting_ends_the_program_with_one_line() =>
        Assert.Equal((1, "MicrosoftAppType: only SingleTenant and UserAssignedMSI are possible."), await RunAsync(
            AppContext.BaseDirectory, "--MicrosoftAppType=MultiTenant"));

    [Fact]
    public async Task A_database_that_is_none_ends_the_program_with_one_line()
    {
        var file = Path.Combine(_folder.FullName, "clusterbot.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000), TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync(AppContext.BaseDirectory, $"--ConnectionStrings:ClusterBot=Data Source={file}");

        Assert.Equal(1, exitCode);
        Assert.Matches("^ConnectionStrings:ClusterBot: [^\n]+ cannot be written [^\n]+$", output);
    }

    [Theory]
    [InlineData("{ \"Urls\": \"http://127.0.0.1:0\",\n  \"Playground\" }", "appsettings.json: is not JSON, see line 2.")]
    [InlineData("[]", "appsettings.json: Top-level JSON element must be an object. Instead, 'Array' was found.")]
    public async Task A_settings_file_that_cannot_be_read_is_named(string settings, string line)
    {
        CopyProgram();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), settings, TestContext.Current.CancellationToken);

        Assert.Equal((1, line), await RunAsync(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] args)
    {
        string[] usual = [Path.Combine(program, Program + ".dll"), "--environment=Development", "--Urls=http://127.0.0.1:0",
            "--Playground:Enabled=false"];
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        var result = await Command.RunAsync("dotnet", [.. usual, .. args], _folder.FullName, deadline.Token);
        return (result!.ExitCode, result.Output.Trim());
    }

    // The program looks for its settings beside itself: its own files are copied, what it uses is linked.
    private void CopyProgram()
    {
        foreach (var entry in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(_folder.FullName, entry.Name);
            if (entry.Name.StartsWith(Program + ".", StringComparison.Ordinal) && entry is FileInfo file)
            {
                file.CopyTo(copy);
            }
            else if (!entry.Name.StartsWith("appsettings", StringComparison.Ordinal))
            {
                File.CreateSymbolicLink(copy, entry.FullName);
            }
        }
    }
}

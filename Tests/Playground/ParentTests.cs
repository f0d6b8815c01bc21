using System.Diagnostics;
using System.Globalization;
using ClusterBot.Tests.Support.Playground;

namespace ClusterBot.Tests.Playground;

public class ParentTests
{
    [Fact]
    public async Task A_bot_that_is_killed_takes_the_client_with_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tools = await PlaygroundFolder.NodeAsync(cancellation);
        var parent = Path.Combine(AppContext.BaseDirectory, "Playground", "parent.cjs");
        var script = $$"""
            const { spawn } = require('node:child_process');
            const client = spawn(process.execPath, ['--require', '{{parent}}', '-e', 'setInterval(() => {}, 1000)'], { stdio: ['pipe', 'ignore', 'ignore'] });
            console.log(client.pid);
            """;
        using var bot = Process.Start(new ProcessStartInfo(tools.Node, ["-e", script]) { RedirectStandardOutput = true })!;
        var id = int.Parse((await bot.StandardOutput.ReadLineAsync(cancellation))!, CultureInfo.InvariantCulture);
        using var client = Process.GetProcessById(id);

        bot.Kill();

        await client.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromSeconds(10), cancellation);
    }
}

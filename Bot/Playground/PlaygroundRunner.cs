using System.Globalization;
using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Bot.Playground.Ports;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Playground;

/// <summary>Finds Node, installs the client, keeps it running, and says so. Whatever goes wrong, the bot goes on without it.</summary>
public sealed class PlaygroundRunner(
    PlaygroundOptions options, NodeFinder nodes, PlaygroundInstallation installation, StartupConsole startupConsole, TimeProvider time)
{
    public const int MostStarts = 4;

    private static readonly TimeSpan BeforeAnotherStart = TimeSpan.FromSeconds(1);

    public async Task RunAsync(Uri botEndpoint, CancellationToken cancellationToken)
    {
        switch (await nodes.FindAsync(cancellationToken))
        {
            case NodeSearchResult.Found found:
                await InstallAndRunAsync(found.Tools, botEndpoint, cancellationToken);
                break;
            case NodeSearchResult.Missing missing:
                SayHowToConnect($"not started. {missing.Reason}", botEndpoint);
                break;
        }
    }

    private async Task InstallAndRunAsync(NodeTools tools, Uri botEndpoint, CancellationToken cancellationToken)
    {
        switch (await installation.EnsureAsync(tools, cancellationToken))
        {
            case InstallationResult.Ready ready:
                await KeepRunningAsync(tools, ready.Command, botEndpoint, cancellationToken);
                break;
            case InstallationResult.Failed failed:
                SayHowToConnect($"not installed. {failed.Reason}", botEndpoint);
                break;
        }
    }

    private async Task KeepRunningAsync(NodeTools tools, string command, Uri botEndpoint, CancellationToken cancellationToken)
    {
        for (var starts = 1; ; starts++)
        {
            if (!await LocalPort.BecomesFreeAsync(options.Port, time, cancellationToken))
            {
                Say($"not started. Port {options.Port} is in use ({PlaygroundOptions.PortSetting}).");
                return;
            }

            var ended = await RunOnceAsync(tools, command, botEndpoint, cancellationToken);
            await Task.Delay(BeforeAnotherStart, time, cancellationToken);
            if (starts == MostStarts)
            {
                Say($"{ended}; not started again. {ShownLog()} may say why.");
                return;
            }

            Say($"{ended}; starting it again");
        }
    }

    /// <returns>How it ended by itself.</returns>
    private async Task<string> RunOnceAsync(NodeTools tools, string command, Uri botEndpoint, CancellationToken cancellationToken)
    {
        await using var client = PlaygroundProcess.Start(tools, command, options, botEndpoint);
        using var ping = new PlaygroundPing(options.Port, time);
        if (await ping.WaitUntilUpAsync(client, cancellationToken))
        {
            Say($"open http://localhost:{options.Port} in a browser");
            await client.WaitForExitAsync(cancellationToken);
        }

        return client.HasExited
            ? $"ended by itself (exit code {client.ExitCode.ToString(CultureInfo.InvariantCulture)})"
            : "did not answer in time";
    }

    private void SayHowToConnect(string problem, Uri botEndpoint)
    {
        Say(problem);
        Say($"The bot runs without it. Its messaging endpoint is {botEndpoint}");
        Say("To try it out, connect any Bot Framework client to that address, for example, where Node.js is:");
        Say($"npx @microsoft/m365agentsplayground@{PlaygroundFiles.Version} start -e {botEndpoint} -c msteams --disable-telemetry");
    }

    private string ShownLog() => Path.GetRelativePath(Directory.GetCurrentDirectory(), PlaygroundProcess.LogFile(options));

    private void Say(string text) => startupConsole.Say(PlaygroundOptions.Section, text);
}

using ClusterBot.Bot.Playground;
using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Support.Playground;

/// <summary>The local Teams client, running for one bot on a port of its own.</summary>
public sealed class PlaygroundClient : IAsyncDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly Task _running;

    private PlaygroundClient(int port, Task running, CancellationTokenSource end)
    {
        Address = new Uri($"http://localhost:{port}");
        _running = running;
        _end = end;
    }

    /// <summary>Its page; its connector is at <c>/_connector</c>.</summary>
    public Uri Address { get; }

    public Uri Connector => new(Address, "/_connector");

    public static async Task<PlaygroundClient> StartAsync(Uri botEndpoint, CancellationToken cancellationToken)
    {
        await PlaygroundFolder.InstalledAsync(cancellationToken);
        var options = PlaygroundFolder.Options(FreePort.Next());
        var lines = new AnnouncedLines();
        var runner = new PlaygroundRunner(
            options,
            new NodeFinder(Environment.GetEnvironmentVariable("PATH")),
            new PlaygroundInstallation(options, lines.Announcer, TimeProvider.System),
            lines.Announcer,
            TimeProvider.System);
        var end = new CancellationTokenSource();
        var running = Task.Run(() => runner.RunAsync(botEndpoint, end.Token), CancellationToken.None);
        await Eventually.TrueAsync(() => running.IsCompleted || lines.Contains("open http"), "the client to start");
        Assert.False(running.IsCompleted, lines.All);
        return new PlaygroundClient(options.Port, running, end);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }
}

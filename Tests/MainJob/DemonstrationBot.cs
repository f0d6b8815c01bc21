using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.MainJob;

/// <summary>The main job as somebody with a fresh clone runs it: the bot's own process, which starts the local Teams client.</summary>
internal sealed class DemonstrationBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clusterbot-");
    private readonly int _port = FreePort.Next();

    private DemonstrationBot()
    {
    }

    public BotProcess Process { get; private set; } = null!;

    public Uri Address => new($"http://localhost:{_port}");

    public string DatabaseFile => Path.Combine(_folder.FullName, "data", "clusterbot.db");

    public static async Task<DemonstrationBot> StartAsync(CancellationToken cancellation)
    {
        await PlaygroundFolder.InstalledAsync(cancellation);
        var bot = new DemonstrationBot();
        await bot.StartAgainAsync();
        return bot;
    }

    public async Task StartAgainAsync()
    {
        Process = BotProcess.Start(_folder.FullName, new Dictionary<string, string?>
        {
            ["Playground__Port"] = _port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Playground__Folder"] = PlaygroundFolder.Path,
        });
        await Process.WaitForOutputAsync("open http");
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasEnded)
        {
            await Process.InterruptAsync(CancellationToken.None);
        }

        Process.Dispose();
        _folder.Delete(recursive: true);
    }
}

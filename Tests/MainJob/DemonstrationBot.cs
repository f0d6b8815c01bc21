using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.MainJob;

/// <summary>The main job as somebody with a fresh clone runs it: the bot's own process, which starts the local Teams client.</summary>
internal sealed class DemonstrationBot : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly int _port = FreePort.Next();

    private readonly bool _asShipped;

    private DemonstrationBot(DatabaseEngine engine, bool asShipped) => (_database, _asShipped) = (new TestDatabase(engine), asShipped);

    public BotProcess Process { get; private set; } = null!;

    public Uri Address => new($"http://localhost:{_port}");

    public string DatabaseFile => Path.Combine(_database.Folder, "data", "clusterbot.db");

    /// <param name="engine">The engine.</param>
    /// <param name="asShipped">True for the demonstration that people see; otherwise a small cluster.</param>
    public static async Task<DemonstrationBot> StartAsync(
        DatabaseEngine engine, CancellationToken cancellationToken, bool asShipped = false)
    {
        await PlaygroundFolder.InstalledAsync(cancellationToken);
        var bot = new DemonstrationBot(engine, asShipped);
        await bot.StartAgainAsync();
        return bot;
    }

    public async Task StartAgainAsync()
    {
        Process = BotProcess.Start(_database.Folder, new Dictionary<string, string?>
        {
            // A SQLite file is where the one command puts it by itself.
            ["ConnectionStrings__ClusterBot"] = _database.Engine == DatabaseEngine.Sqlite ? null : _database.ConnectionString,
            ["Demonstration__Folder"] = _asShipped ? null : TestCluster.Folder,
            ["Playground__Port"] = _port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Playground__Folder"] = PlaygroundFolder.Path,
        });
        await Process.WaitForOutputAsync("open http", TimeSpan.FromMinutes(3));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!Process.HasEnded)
            {
                await Process.InterruptAsync(CancellationToken.None);
            }
        }
        finally
        {
            Process.Dispose();
            _database.Dispose();
        }
    }
}

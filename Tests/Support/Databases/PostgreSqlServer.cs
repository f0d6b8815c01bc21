using System.Diagnostics;
using System.Globalization;
using ClusterBot.Tests.Support.Processes;
using Npgsql;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>
/// A PostgreSQL of our own on loopback, with its data in a temporary folder. A shell stands between it and us: when we are gone,
/// its input ends, and it stops the server and removes the data.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Keep = "keep";

    private const string Watch =
        """
        folder=$1; shift
        "$@" >"$folder/log" 2>&1 &
        read -r word
        kill -INT $! && wait $!
        [ "$word" = keep ] || rm -rf "$folder"
        """;

    private readonly PostgreSqlPrograms _programs;
    private readonly string _folder;
    private readonly int _port = FreePort.Next();
    private readonly string[] _settings;
    private Process? _watch;

    private PostgreSqlServer(PostgreSqlPrograms programs, string folder, string[] settings) =>
        (_programs, _folder, _settings) = (programs, folder, settings);

    /// <param name="embedded">Gives the folder of the npm package, for a machine without Debian's.</param>
    /// <param name="settings">Server settings, as <c>name=value</c>; by default nothing is kept safe from a power cut.</param>
    public static Task<PostgreSqlServer> StartAsync(Func<Task<string>> embedded, params string[] settings) =>
        StartInAsync(Directory.CreateTempSubdirectory("clusterbot-pg-"), embedded, settings);

    /// <param name="place">An empty folder, which goes with the server.</param>
    public static async Task<PostgreSqlServer> StartInAsync(DirectoryInfo place, Func<Task<string>> embedded, params string[] settings)
    {
        var folder = place.FullName;
        var programs = PostgreSqlPrograms.Debians()
            ?? await PostgreSqlPrograms.CopiedAsync(await embedded(), Path.Combine(folder, "programs"));
        var server = new PostgreSqlServer(programs, folder, settings.Length > 0 ? settings : ["fsync=off", "full_page_writes=off"]);
        await PostgreSqlPrograms.GiveAsync(folder);
        await programs.RunAsync("initdb", "-D", server.Data, "-U", "clusterbot", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        await server.StartAgainAsync();
        return server;
    }

    private string Data => Path.Combine(_folder, "data");

    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=clusterbot;Database={database}");

    /// <summary>Starts it after <see cref="StopAsync"/>, with the same data at the same port.</summary>
    public async Task StartAgainAsync()
    {
        string[] settings =
        [
            $"port={_port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300", "shared_buffers=64MB",
            .. _settings,
        ];
        var postgres = _programs.Command("postgres", ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        _watch = Process.Start(new ProcessStartInfo("sh", ["-c", Watch, "watch", _folder, .. postgres]) { RedirectStandardInput = true })!;
        await AnswersAsync();
    }

    /// <summary>Ends every session and the server; the data stays.</summary>
    public Task StopAsync() => EndAsync(Keep);

    public async ValueTask DisposeAsync() => await EndAsync("");

    private async Task EndAsync(string word)
    {
        if (_watch is { } watch)
        {
            _watch = null;
            await watch.StandardInput.WriteLineAsync(word);
            await watch.WaitForExitAsync();
            watch.Dispose();
        }
    }

    private async Task AnswersAsync()
    {
        var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60);
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (TimeProvider.System.GetUtcNow() < deadline && !_watch!.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}

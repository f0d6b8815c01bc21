using System.ComponentModel;
using System.Diagnostics;
using ClusterBot.Bot.Playground.Installation;

namespace ClusterBot.Bot.Playground;

/// <summary>
/// The running client. It holds the other end of this object's pipe, and ends when that is closed: see <c>parent.cjs</c>.
/// </summary>
public sealed class PlaygroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly ClientLog _log;

    private PlaygroundProcess(Process process, ClientLog log)
    {
        _process = process;
        _log = log;
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Returns the file with its console output; named by port, since two bots may share a folder.</summary>
    public static string LogFile(PlaygroundOptions options) => Path.Combine(options.Folder, $"playground-{options.Port}.log");

    /// <exception cref="Win32Exception">Node cannot be started.</exception>
    public static PlaygroundProcess Start(NodeTools tools, string command, PlaygroundOptions options, Uri botEndpoint)
    {
        var process = new Process { StartInfo = Describe(tools, command, options, botEndpoint) };
        var log = new ClientLog(LogFile(options));
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new PlaygroundProcess(process, log);
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeToEnd);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _log.Dispose();
    }

    private static ProcessStartInfo Describe(NodeTools tools, string command, PlaygroundOptions options, Uri botEndpoint)
    {
        var start = new ProcessStartInfo(tools.Node)
        {
            WorkingDirectory = options.Folder,
            ArgumentList =
            {
                "--require", PlaygroundFiles.Parent, command, "start",
                "-e", botEndpoint.ToString(), "-c", "msteams", "-p", $"{options.Port}", "--disable-telemetry",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = PlaygroundFiles.Configuration;
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(options.Folder, $"client-{options.Port}.log");
        foreach (var proxy in start.Environment.Keys.Where(IsProxy).ToList())
        {
            start.Environment.Remove(proxy);
        }

        return start;
    }

    /// <summary>Returns true for proxy settings: bot and client are on one machine, and a proxy would only lose the way back.</summary>
    private static bool IsProxy(string name) =>
        name.Equals("http_proxy", StringComparison.OrdinalIgnoreCase)
        || name.Equals("https_proxy", StringComparison.OrdinalIgnoreCase)
        || name.Equals("all_proxy", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The file with the client's console output, both streams, begun anew with each start.</summary>
internal sealed class ClientLog(string path) : IDisposable
{
    private readonly Lock _oneLineAtATime = new();
    private readonly StreamWriter _writer = new(path, append: false) { AutoFlush = true };
    private bool _closed;

    public void Write(string? line)
    {
        lock (_oneLineAtATime)
        {
            if (!_closed && line is not null)
            {
                _writer.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        lock (_oneLineAtATime)
        {
            _closed = true;
            _writer.Dispose();
        }
    }
}

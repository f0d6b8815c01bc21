using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ClusterBot.Bot.Outbox;

namespace ClusterBot.Bench.Storm;

/// <summary>The real bot as a process of its own, always on the same port, which is killed and started again.</summary>
internal sealed class StormReplica(int port, string folder, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(2) };
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;
    private TaskCompletionSource _firstTurn = new();

    /// <summary>Done when the process that runs now has taken its first turn.</summary>
    public Task FirstTurn => _firstTurn.Task;

    /// <summary>The process that runs now.</summary>
    public int Id => _process!.Id;

    public Uri Messages { get; } = new($"http://127.0.0.1:{port}/api/messages");

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MessageOutbox).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["Playground__Enabled"] = "false",
                ["Demonstration__Enabled"] = "false",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _firstTurn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lines.Clear();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public void NoteTurn() => _firstTurn.TrySetResult();

    /// <summary>
    /// Returns when it listens. What ends before that because it found no database is started again, as an orchestrator would; what ends
    /// for any other reason does not start.
    /// </summary>
    public async Task ReadyAsync()
    {
        var startedAt = Stopwatch.GetTimestamp();
        while (!await AnswersAsync())
        {
            if ((_process!.HasExited && !await FoundNoDatabaseAsync()) || Stopwatch.GetElapsedTime(startedAt) > LongestStart)
            {
                throw new InvalidOperationException($"A replica does not start:\n{string.Join('\n', _lines.TakeLast(20))}");
            }

            if (_process.HasExited)
            {
                _process.Dispose();
                Start();
            }

            await Task.Delay(Between, TimeProvider.System);
        }
    }

    /// <summary>SIGKILL: the process gets no chance to put anything in order.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Sends a signal, and does not wait for what comes of it.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Returns when the process has ended.</summary>
    public async Task ExitAsync()
    {
        await _process!.WaitForExitAsync();
        _process.Dispose();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
        _http.Dispose();
    }

    private async Task<bool> FoundNoDatabaseAsync()
    {
        await _process!.WaitForExitAsync();
        return _lines.Any(line => line.StartsWith("ConnectionStrings:ClusterBot", StringComparison.Ordinal));
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await _http.GetAsync(Messages);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}

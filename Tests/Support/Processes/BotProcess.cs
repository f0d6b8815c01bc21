using System.Collections.Concurrent;
using System.Diagnostics;
using ClusterBot.Bot.Outbox;

namespace ClusterBot.Tests.Support.Processes;

/// <summary>The bot as a process of its own, started as its README says, which can be interrupted and killed.</summary>
internal sealed class BotProcess : IDisposable
{
    // A process that inherited the signal as ignored, from a shell's background, would never end.
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string?> _output = new();
    private readonly ConcurrentQueue<string?> _errors = new();
    private readonly Process _process;

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The program to start: the one that was built with the tests.</summary>
    private static string Program => typeof(MessageOutbox).Assembly.Location;

    public int Id => _process.Id;

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors.OfType<string>());

    public bool HasEnded => _process.HasExited;

    /// <summary>The bot without the local client, for tests that have a connector of their own.</summary>
    public static BotProcess Start(string connectionString, string folder, int? port = null) =>
        Start(folder, new Dictionary<string, string?>
        {
            ["ConnectionStrings__ClusterBot"] = connectionString,
            ["Playground__Enabled"] = "false",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port ?? 0}",
        });

    /// <summary>The same on a port at which it is asked until it answers.</summary>
    public static async Task<BotProcess> StartedAsync(string connectionString, string folder)
    {
        var port = FreePort.Next();
        var bot = Start(connectionString, folder, port);
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await Eventually.TrueAsync(
            async () => !bot.HasEnded
                ? await IsLiveAsync(http)
                : throw new InvalidOperationException($"The bot has ended. {bot.Output} {bot.Errors}"),
            "the bot to answer",
            MaxTimeout,
            () => $"It said:\n{bot.Output}\n{bot.Errors}");
        return bot;
    }

    private static async Task<bool> IsLiveAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <param name="folder">Where it is started, and keeps its data by default.</param>
    /// <param name="environment">Settings, as environment variables; none takes a variable away.</param>
    /// <param name="program">A certain copy of the bot.</param>
    public static BotProcess Start(string folder, Dictionary<string, string?> environment, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Program])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                // It lives too short for a profile of what it runs to bring in what that costs.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new BotProcess(Process.Start(start)!);
    }

    public Task WaitForOutputAsync(string text, TimeSpan? within = null) => Eventually.TrueAsync(
        () => HasEnded
            ? throw new InvalidOperationException($"The bot has ended. {Output} {Errors}")
            : Output.Contains(text, StringComparison.Ordinal),
        $"the bot to say \"{text}\"",
        within,
        () => $"It said:\n{Output}\n{Errors}");

    /// <summary>Sends Ctrl+C, and returns the exit code.</summary>
    public Task<int> InterruptAsync(CancellationToken cancellationToken) => SignalAsync("-INT", cancellationToken);

    /// <summary>Sends SIGTERM, as an orchestrator does first, and returns the exit code.</summary>
    public Task<int> TerminateAsync(CancellationToken cancellationToken) => SignalAsync("-TERM", cancellationToken);

    /// <summary>It does nothing from now on, and its machine goes on to answer for it.</summary>
    public Task FreezeAsync(CancellationToken cancellationToken) => SendAsync("-STOP", cancellationToken);

    public Task ThawAsync(CancellationToken cancellationToken) => SendAsync("-CONT", cancellationToken);

    private async Task SendAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    private async Task<int> SignalAsync(string signal, CancellationToken cancellationToken)
    {
        await SendAsync(signal, cancellationToken);
        return await WaitForExitAsync(cancellationToken).WaitAsync(MaxTimeout, TimeProvider.System, cancellationToken);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: the process gets no chance to put anything in order.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

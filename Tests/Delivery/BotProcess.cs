using System.Collections.Concurrent;
using System.Diagnostics;
using ClusterBot.Bot.Delivery;

namespace ClusterBot.Tests.Delivery;

/// <summary>The bot as a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly ConcurrentQueue<string?> _output = new();
    private readonly Process _process;

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public bool HasEnded => _process.HasExited;

    public static BotProcess Start(string connectionString, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Outbox).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__ClusterBot"] = connectionString,
                ["Playground__Enabled"] = "false",
            },
        };
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL: the process gets no chance to put anything in order.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellation);
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

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bench.Turns.Servers;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Bench.Turns;

/// <summary>A server under measurement, alone on its core, and what the kernel says of it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>The core that every server runs on; the load has the other.</summary>
    public const int Core = 0;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly long _startedAt;
    private readonly int _probePort;

    private ServerProcess(ServerSpec spec, Process process, long startedAt, int port, int probePort, TurnSource turns) =>
        (Spec, this._process, this._startedAt, Port, this._probePort, Turns) = (spec, process, startedAt, port, probePort, turns);

    public ServerSpec Spec { get; }

    public int Port { get; }

    public TurnSource Turns { get; }

    /// <summary>From the start of the process to the end of the first turn that it answered well.</summary>
    public TimeSpan FirstTurn { get; private set; }

    /// <summary>Processor time that the first turn cost, the start included. In milliseconds.</summary>
    public double FirstTurnCpu { get; private set; }

    /// <summary>Processor time so far, of all its threads, in microseconds.</summary>
    public double CpuMicroseconds
    {
        get
        {
            // The fields follow the command's name, which stands in brackets and may hold anything: utime and stime are the 14th and 15th.
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(')')[^1].Split(' ');
            return (Number(fields[12]) + Number(fields[13])) * 10_000.0;
        }
    }

    /// <summary>The most memory that it ever held, in MB.</summary>
    public double PeakMegabytes => Status("VmHWM:");

    public double Megabytes => Status("VmRSS:");

    public static ServerProcess Start(ServerSpec spec, IReadOnlyDictionary<string, string> extra, TurnSource turns)
    {
        var port = FreePort.Next();
        var probe = FreePort.Next();
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-c", $"{Core}", spec.Program }.Concat(spec.Arguments))
        {
            start.ArgumentList.Add(argument.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        foreach (var (name, value) in spec.Environment.Concat(extra))
        {
            start.Environment[name] = value;
        }

        start.Environment[TurnServer.PortVariable] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["BENCH_PROBE"] = probe.ToString(CultureInfo.InvariantCulture);
        var startedAt = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : $"  {spec.Name}: {line.Data}\n");
        process.BeginErrorReadLine();
        return new ServerProcess(spec, process, startedAt, port, probe, turns);
    }

    /// <summary>Knocks till somebody opens.</summary>
    public async Task ListeningAsync()
    {
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (!_process.HasExited && Stopwatch.GetElapsedTime(_startedAt) < LongestStart)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
        }
    }

    /// <summary>Asks till it says that it is ready. How long after its start that was.</summary>
    public async Task<TimeSpan> ReadyAsync(string path)
    {
        await ListeningAsync();
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        while (Stopwatch.GetElapsedTime(_startedAt) < LongestStart)
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
            if (response.IsSuccessStatusCode)
            {
                return Stopwatch.GetElapsedTime(_startedAt);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        throw new InvalidOperationException($"{Spec.Name} is not ready after {LongestStart.TotalSeconds:F0} s.");
    }

    /// <summary>Waits for the server and sends it its first turn.</summary>
    public async Task FirstTurnAsync(LoadRun load, TurnKind kind)
    {
        await ListeningAsync();
        await load.TakeAsync(Turns.Next(kind));
        FirstTurn = Stopwatch.GetElapsedTime(_startedAt);
        FirstTurnCpu = CpuMicroseconds / 1000;
    }

    /// <summary>Bytes allocated so far; null when nobody can say.</summary>
    public async Task<Probe?> ProbeAsync()
    {
        if (!Spec.IsDotNet)
        {
            return null;
        }

        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _probePort);
        using var reader = new StreamReader(socket.GetStream());
        var figures = (await reader.ReadToEndAsync()).Split(' ');
        return new Probe(Number(figures[0]), (int)Number(figures[1]), Number(figures[2]), (int)Number(figures[3]));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return Number(line[name.Length..].Trim().Split(' ')[0]) / 1024.0;
    }
}

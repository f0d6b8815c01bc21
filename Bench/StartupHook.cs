using System.Net;
using System.Net.Sockets;
using ClusterBot.Bench.Turns.Phases;

/// <summary>
/// Loaded by the runtime into every .NET server under measurement (DOTNET_STARTUP_HOOKS, hence its name and the missing namespace):
/// says on a loopback port what the process has allocated. On a thread of its own, so that it answers whatever the pool does.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("BENCH_PROBE"), out var port))
        {
            new Thread(() => Answer(port)) { IsBackground = true, Name = "bench probe" }.Start();
        }

        if (Environment.GetEnvironmentVariable(StatementsPhase.Variable) is { } file)
        {
            StatementLog.Start(file);
        }
    }

    private static void Answer(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            client.GetStream().Write(System.Text.Encoding.ASCII.GetBytes(
                $"{GC.GetTotalAllocatedBytes()} {ThreadPool.ThreadCount} {ThreadPool.PendingWorkItemCount} {GC.CollectionCount(2)}"));
        }
    }
}

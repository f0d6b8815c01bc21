using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns;

/// <summary>Puts a server under load for a while and reads off what that cost it.</summary>
internal static class Meter
{
    /// <summary>Enough that the server is never idle, few enough that the queue is short.</summary>
    public const int Clients = 16;

    public static async Task<Sample> LookAsync(ServerProcess server, LoadRun load, TurnKind kind, TimeSpan time)
    {
        var before = await server.ProbeAsync();
        var cpu = server.CpuMicroseconds;
        var result = await load.RunAsync(() => server.Turns.Next(kind), Clients, (_, took) => took >= time);
        var spent = server.CpuMicroseconds - cpu;
        var after = await server.ProbeAsync();
        return new Sample(
            spent / result.Turns,
            result.PerSecond,
            result.Percentile(0.5),
            result.Percentile(0.99),
            (double?)(after?.AllocatedBytes - before?.AllocatedBytes) / result.Turns);
    }
}

using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>
/// Many turns on one process: how much memory it holds on the way, and half as many again to see whether that stands still.
/// </summary>
internal sealed class MemoryPhase(Arena arena, TurnsOptions options)
{
    public async Task<IReadOnlyList<MemoryResult>> RunAsync(ServerSpec spec)
    {
        await using var server = arena.Start(spec);
        using var load = arena.LoadFor(server);
        await server.FirstTurnAsync(load, TurnKind.CardAction);
        var step = options.MemoryTurns / 4;
        var results = new List<MemoryResult>();
        for (var turns = step; turns <= options.MemoryTurns * 3 / 2; turns += step)
        {
            var cpu = server.CpuMicroseconds;
            var result = await load.RunAsync(
                () => server.Turns.Next(TurnKind.CardAction), Meter.Clients, (done, _) => done > step - Meter.Clients);
            results.Add(new MemoryResult(
                turns, server.PeakMegabytes, server.Megabytes, result.PerSecond, (server.CpuMicroseconds - cpu) / result.Turns));
        }

        return results;
    }
}

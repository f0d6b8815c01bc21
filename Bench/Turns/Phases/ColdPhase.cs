using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>As started: to the first turn, and what turns cost in the first seconds.</summary>
internal sealed class ColdPhase(Arena arena, TurnsOptions options)
{
    public async Task<IReadOnlyList<ColdResult>> RunAsync(IReadOnlyList<ServerSpec> servers)
    {
        var results = new List<ColdResult>();
        for (var start = 0; start < options.ColdStarts; start++)
        {
            foreach (var spec in servers)
            {
                foreach (var kind in spec.Kinds)
                {
                    results.Add(await RunAsync(spec, kind));
                }
            }
        }

        return results;
    }

    private async Task<ColdResult> RunAsync(ServerSpec spec, TurnKind kind)
    {
        var ready = await ReadyAsync(spec);
        await using var server = arena.Start(spec);
        using var load = arena.LoadFor(server);
        await server.FirstTurnAsync(load, kind);
        var sample = await Meter.LookAsync(server, load, kind, options.ColdTime);
        return new ColdResult(spec, kind, ready, server.FirstTurn, server.FirstTurnCpu, sample, server.PeakMegabytes);
    }

    private async Task<TimeSpan?> ReadyAsync(ServerSpec spec)
    {
        if (spec.ReadyPath is not { } path)
        {
            return null;
        }

        await using var server = arena.Start(spec);
        return await server.ReadyAsync(path);
    }
}

using System.Diagnostics;
using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>
/// Warm: every server till its processor time a turn has settled, then all of them in turn, round by round, so that whatever else
/// the machine does falls on all alike.
/// </summary>
internal sealed class SteadyPhase(Arena arena, TurnsOptions options)
{
    private const int SettledLooks = 3;

    /// <summary>The runtime compiles a method well after thirty calls, some of a turn's only after many turns.</summary>
    private const int LeastTurns = 1_000;

    private const double Settled = 0.95;

    public async Task<IReadOnlyList<SteadyResult>> RunAsync(IReadOnlyList<ServerSpec> specs)
    {
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var spec in specs)
            {
                servers.Add(arena.Start(spec));
                await WarmUpAsync(servers[^1]);
            }

            return await RoundsAsync(servers);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private async Task WarmUpAsync(ServerProcess server)
    {
        using var load = arena.LoadFor(server);
        await server.FirstTurnAsync(load, TurnKind.CardAction);
        var startedAt = Stopwatch.GetTimestamp();
        var looks = new List<double>();
        var turns = 0.0;
        while (!(IsSettled(looks) && turns >= LeastTurns) && Stopwatch.GetElapsedTime(startedAt) < options.LongestWarmUp)
        {
            var samples = new List<double>();
            foreach (var kind in server.Spec.Kinds)
            {
                var sample = await Meter.LookAsync(server, load, kind, options.RoundTime);
                turns += sample.PerSecond * options.RoundTime.TotalSeconds;
                samples.Add(sample.CpuPerTurn);
            }

            looks.Add(samples.Sum());
        }

        Console.WriteLine($"  {server.Spec.Name} warm after {Stopwatch.GetElapsedTime(startedAt).TotalSeconds:F0} s and {turns:F0} "
            + $"turns{(IsSettled(looks) ? "" : ", not settled")}");
    }

    // The machine has other work, too: what no longer falls has settled.
    private static bool IsSettled(List<double> looks) =>
        looks.Count >= 2 * SettledLooks
        && Middle(looks.TakeLast(SettledLooks)) > Settled * Middle(looks.SkipLast(SettledLooks).TakeLast(SettledLooks));

    private static double Middle(IEnumerable<double> looks) => looks.Order().ElementAt(SettledLooks / 2);

    private async Task<IReadOnlyList<SteadyResult>> RoundsAsync(IReadOnlyList<ServerProcess> servers)
    {
        var samples = new Dictionary<(ServerProcess Server, TurnKind Kind), List<Sample>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var server in servers)
            {
                using var load = arena.LoadFor(server);
                foreach (var kind in server.Spec.Kinds)
                {
                    var mine = samples.TryGetValue((server, kind), out var known) ? known : samples[(server, kind)] = [];
                    mine.Add(await Meter.LookAsync(server, load, kind, options.RoundTime));
                }
            }
        }

        return [.. samples.Select(pair =>
            new SteadyResult(pair.Key.Server.Spec, pair.Key.Kind, pair.Value, pair.Key.Server.PeakMegabytes))];
    }
}

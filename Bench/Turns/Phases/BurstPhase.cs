using System.Diagnostics;
using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>Two hundred buttons pressed at once, the moment that a cold process starts to listen.</summary>
internal sealed class BurstPhase(Arena arena)
{
    public const int Presses = 200;

    public async Task<BurstResult> RunAsync(ServerSpec spec)
    {
        await using var server = arena.Start(spec);
        using var load = arena.LoadFor(server);
        await server.ListeningAsync();
        var most = 0;
        var presses = Task.WhenAll(Enumerable.Range(0, Presses).Select(_ => PressAsync(load, server.Turns.Next(TurnKind.CardAction))));
        var startedAt = Stopwatch.GetTimestamp();
        while (!presses.IsCompleted)
        {
            most = Math.Max(most, (await server.ProbeAsync())!.PoolThreads);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        var times = await presses;
        return new BurstResult(times.Max(), times.Order().ElementAt(Presses / 2), most, Stopwatch.GetElapsedTime(startedAt));
    }

    /// <summary>Returns the duration in milliseconds; infinity when it was refused or not answered.</summary>
    private static async Task<double> PressAsync(LoadRun load, Turn press)
    {
        try
        {
            return await load.TakeAsync(press);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException or HttpRequestException)
        {
            return double.PositiveInfinity;
        }
    }
}

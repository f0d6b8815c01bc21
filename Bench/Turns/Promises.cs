using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bench.Turns.Phases;
using ClusterBot.Bench.Turns.Servers;

namespace ClusterBot.Bench.Turns;

/// <summary>The promises made about a turn, and whether they held in this run.</summary>
internal sealed class Promises
{
    private const double LayerOverFloor = 1.5;
    private const double BotOverFloor = 1.3;
    private const double LongestStart = 2;
    private const double SlowestPress = 5_000;
    private const double MostMegabytes = 150;
    private const double Flat = 1.05;

    private readonly List<(string Promise, bool Holds, string Figure)> _judged = [];

    public void Judge(IReadOnlyList<ColdResult> cold)
    {
        foreach (var kind in Enum.GetValues<TurnKind>())
        {
            double? Cpu(string name) => Median(cold.Where(r => r.Spec.Name == name && r.Kind == kind).Select(r => r.Sample));
            Ahead(
                $"{kind}, cold: ahead of all rivals", Cpu(ServerList.Echo), Cpu(ServerList.BotBuilderNet), Cpu(ServerList.BotBuilder),
                Cpu(ServerList.TeamsApps));
            Ahead($"{kind}, cold, token checked: ahead of the original SDK", Cpu(ServerList.EchoToken), Cpu(ServerList.BotBuilderNetToken));
        }

        var starts = cold.Where(r => r.Spec.Name == ServerList.Bot).Select(r => r.Ready!.Value.TotalSeconds).Order().ToList();
        if (starts.Count > 0)
        {
            var start = starts[starts.Count / 2];
            Add($"whole bot: ready within {LongestStart:F0} s of its start", start < LongestStart, $"{start:F2} s");
        }
    }

    public void Judge(IReadOnlyList<SteadyResult> steady)
    {
        double? Cpu(string name, TurnKind kind) => steady.FirstOrDefault(r => r.Spec.Name == name && r.Kind == kind)?.Median.CpuPerTurn;
        foreach (var kind in Enum.GetValues<TurnKind>())
        {
            Within(
                $"{kind}, steady: protocol layer within {LayerOverFloor} times the floor", Cpu(ServerList.Echo, kind),
                Cpu(ServerList.Floor, kind), LayerOverFloor);
            Ahead(
                $"{kind}, steady: ahead of all rivals", Cpu(ServerList.Echo, kind), Cpu(ServerList.BotBuilderNet, kind),
                Cpu(ServerList.BotBuilder, kind), Cpu(ServerList.TeamsApps, kind));
            Ahead(
                $"{kind}, steady, token checked: ahead of the original SDK", Cpu(ServerList.EchoToken, kind),
                Cpu(ServerList.BotBuilderNetToken, kind));
        }

        Stored("SQLite", ServerList.Bot, ServerList.FloorCommit);
        Stored("PostgreSQL", ServerList.BotPostgreSql, ServerList.FloorCommitPostgreSql);

        void Stored(string engine, string bot, string floor) => Within(
            $"an answer stored by the whole bot on {engine} within {BotOverFloor} times the floor and the same commit",
            Cpu(bot, TurnKind.CardAction),
            Cpu(floor, TurnKind.CardAction),
            BotOverFloor);
    }

    public void Judge(BurstResult burst) =>
        Add(
            $"{BurstPhase.Presses} card actions at once, cold, all answered within 5 s", burst.Slowest < SlowestPress,
            $"{burst.Slowest / 1000:F2} s");

    public void Judge(IReadOnlyList<MemoryResult> memory)
    {
        var (full, last) = (memory[3], memory[^1]);
        Add($"under {MostMegabytes} MB after {full.Turns} turns", full.PeakMegabytes < MostMegabytes, $"{full.PeakMegabytes:F0} MB");
        Add("and flat from there", last.PeakMegabytes < full.PeakMegabytes * Flat, $"{last.PeakMegabytes:F0} MB after {last.Turns}");
    }

    /// <summary>Prints all promises and returns whether every one held.</summary>
    public bool Print()
    {
        Console.WriteLine();
        foreach (var (promise, holds, figure) in _judged)
        {
            Console.WriteLine($"{(holds ? "holds" : "FALLS SHORT"),-12} {promise}: {figure}");
        }

        return _judged.All(each => each.Holds);
    }

    private static double? Median(IEnumerable<Sample> samples) =>
        samples.ToList() is { Count: > 0 } all ? Sample.Median(all).CpuPerTurn : null;

    private void Within(string promise, double? mine, double? measure, double times)
    {
        if (mine / measure is { } ratio)
        {
            Add(promise, ratio <= times, $"{ratio:F2}");
        }
    }

    private void Ahead(string promise, double? mine, params double?[] rivals)
    {
        if (mine is { } cpu && rivals.OfType<double>().DefaultIfEmpty(0).Min() is var best and > 0)
        {
            Add(promise, cpu < best, $"{cpu:F0} us against {best:F0} us");
        }
    }

    private void Add(string promise, bool holds, string figure) => _judged.Add((promise, holds, figure));
}

using System.Globalization;
using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bench.Turns.Phases;
using ClusterBot.Bench.Turns.Servers;

namespace ClusterBot.Bench.Turns;

/// <summary>The tables.</summary>
internal static class Report
{
    private const int LongestLine = 600;

    private static readonly int[] Widths = [36, 9, 8, 9, 9, 9, 10, 9, 9];

    public static void Cold(IReadOnlyList<ColdResult> results, TurnsOptions options)
    {
        Console.WriteLine();
        Console.WriteLine(
            $"As started: the first {options.ColdTime.TotalSeconds:F0} s, median of {options.ColdStarts} starts, {Meter.Clients} clients");
        Row("", "CPU us", "turns/s", "p50 ms", "p99 ms", "B/turn", "1st turn", "CPU s", "peak MB");
        foreach (var kind in Enum.GetValues<TurnKind>())
        {
            Console.WriteLine(Name(kind));
            foreach (var group in results.Where(result => result.Kind == kind).GroupBy(result => result.Spec))
            {
                var first = Middle(group, result => result.FirstTurn.TotalSeconds);
                var cpu = Middle(group, result => result.FirstTurnCpu / 1000);
                Row(
                    [.. Figures(group.Key, Sample.Median([.. group.Select(result => result.Sample)])), $"{first:F2}", $"{cpu:F2}",
                        $"{group.Max(result => result.PeakMegabytes):F0}"]);
            }
        }
    }

    public static void Steady(IReadOnlyList<SteadyResult> results)
    {
        Console.WriteLine();
        Console.WriteLine($"Steady: median of {results.Max(result => result.Rounds.Count)} rounds in turn, {Meter.Clients} clients");
        Row("", "CPU us", "turns/s", "p50 ms", "p99 ms", "B/turn", "spread %", "x floor", "peak MB");
        foreach (var kind in Enum.GetValues<TurnKind>())
        {
            Console.WriteLine(Name(kind));
            var floor = results.FirstOrDefault(result => result.Kind == kind && result.Spec.Name == ServerList.Floor);
            foreach (var result in results.Where(result => result.Kind == kind))
            {
                var spread = Sample.Spread([.. result.Rounds]) * 100;
                var times = floor is null ? "-" : $"{result.Median.CpuPerTurn / floor.Median.CpuPerTurn:F2}";
                Row([.. Figures(result.Spec, result.Median), $"{spread:F0}", times, $"{result.PeakMegabytes:F0}"]);
            }
        }
    }

    public static void Burst(BurstResult result)
    {
        Console.WriteLine();
        Console.WriteLine($"{BurstPhase.Presses} card actions at once on a cold process: "
            + $"slowest {result.Slowest:F0} ms, median {result.Middle:F0} ms; at most {result.PoolThreads} pool threads");
    }

    public static void Memory(IReadOnlyList<MemoryResult> results)
    {
        Console.WriteLine();
        Console.WriteLine("Memory of the whole bot, an answer stored each turn");
        foreach (var result in results)
        {
            Console.WriteLine($"  after {result.Turns,7} turns: peak {result.PeakMegabytes:F0} MB, now {result.Megabytes:F0} MB; "
                + $"{result.PerSecond:F0} turns/s, {result.CpuPerTurn:F0} us of CPU a turn");
        }
    }

    /// <param name="lines">Microseconds, bytes allocated since the line before on the same thread, and the statement.</param>
    public static void Statements(TurnKind kind, IReadOnlyList<string> lines)
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{Name(kind)}: {lines.Count(StatementLog.IsTrip)} trips to the database, with microseconds, and bytes allocated before it");
        foreach (var line in lines)
        {
            Console.WriteLine(line.Length > LongestLine ? line[..LongestLine] : line);
        }
    }

    private static string[] Figures(ServerSpec spec, Sample sample) =>
    [
        spec.Title, $"{sample.CpuPerTurn:F0}", $"{sample.PerSecond:F0}", $"{sample.P50:F1}", $"{sample.P99:F1}",
        sample.BytesPerTurn is { } bytes ? bytes.ToString("F0", CultureInfo.InvariantCulture) : "-",
    ];

    private static string Name(TurnKind kind) => kind == TurnKind.Message ? "message with one reply" : "adaptiveCard/action";

    private static double Middle(IEnumerable<ColdResult> results, Func<ColdResult, double> figure)
    {
        var sorted = results.Select(figure).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static void Row(params string[] cells) =>
        Console.WriteLine(string.Concat(cells.Select((cell, i) => i == 0 ? ("  " + cell).PadRight(Widths[i]) : cell.PadLeft(Widths[i]))));
}

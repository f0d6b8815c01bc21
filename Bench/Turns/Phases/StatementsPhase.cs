using ClusterBot.Bench.Turns.Servers;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>The statements that one turn sends to the database, its message's delivery included, in order.</summary>
internal sealed class StatementsPhase(Arena arena)
{
    public const string Variable = "BENCH_STATEMENTS";

    /// <summary>The number of turns taken first, so that one-off queries are over.</summary>
    private const int Before = 40;

    /// <summary>A turn is followed by its delivery.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public async Task RunAsync(ServerSpec spec)
    {
        var file = Path.Combine(Programs.Folder, "statements.txt");
        File.Delete(file);
        await using var server = arena.Start(
            spec with { Environment = new Dictionary<string, string>(spec.Environment) { [Variable] = file } });
        using var load = arena.LoadFor(server);
        Console.WriteLine();
        Console.WriteLine(spec.Title);
        foreach (var kind in spec.Kinds)
        {
            for (var turn = 0; turn < Before; turn++)
            {
                await server.FirstTurnAsync(load, kind);
            }

            await Task.Delay(Quiet, TimeProvider.System);
            var from = File.ReadLines(file).Count();
            await server.FirstTurnAsync(load, kind);
            await Task.Delay(Quiet, TimeProvider.System);
            Report.Statements(kind, [.. File.ReadLines(file).Skip(from)]);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using ClusterBot.Bench.Turns.Phases;
using ClusterBot.Bench.Turns.Servers;

namespace ClusterBot.Bench.Turns;

/// <summary>The cost of a turn: ours, the rivals', and the least that it can cost, all in one run.</summary>
internal static class TurnsBench
{
    public static async Task<int> RunAsync(IEnumerable<string> arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (TurnsOptions.Read(arguments) is not { } options)
        {
            Console.WriteLine("turns [--quick] [--servers=floor,echo,...] [--phases=cold,steady,burst,memory,statements]");
            return 2;
        }

        await PrepareAsync(options);
        PinTo(ServerProcess.Core + 1);
        await using var arena = await Arena.OpenAsync(options);
        var chosen = arena.Servers;
        var promises = new Promises();
        if (options.Phases.Contains("cold"))
        {
            var cold = await new ColdPhase(arena, options).RunAsync(chosen);
            Report.Cold(cold, options);
            promises.Judge(cold);
        }

        if (options.Phases.Contains("steady"))
        {
            Console.WriteLine();
            var steady = await new SteadyPhase(arena, options).RunAsync(chosen);
            Report.Steady(steady);
            promises.Judge(steady);
        }

        if (options.Phases.Contains("burst") && chosen.FirstOrDefault(spec => spec.Name == ServerList.Bot) is { } burst)
        {
            var result = await new BurstPhase(arena).RunAsync(burst);
            Report.Burst(result);
            promises.Judge(result);
        }

        if (options.Phases.Contains("memory") && chosen.FirstOrDefault(spec => spec.Name == ServerList.Bot) is { } memory)
        {
            var results = await new MemoryPhase(arena, options).RunAsync(memory);
            Report.Memory(results);
            promises.Judge(results);
        }

        if (options.Phases.Contains(TurnsOptions.Statements))
        {
            foreach (var asking in chosen.Where(spec => spec.Name is ServerList.Bot or ServerList.BotPostgreSql))
            {
                await new StatementsPhase(arena).RunAsync(asking);
            }
        }

        return promises.Print() ? 0 : 1;
    }

    private static async Task PrepareAsync(TurnsOptions options)
    {
        Console.WriteLine($"Processor: {Environment.ProcessorCount} cores; .NET {Environment.Version}; "
            + $"servers on core {ServerProcess.Core}, load on core {ServerProcess.Core + 1}.");
        if (ServerList.WholeBots.Any(options.Wants))
        {
            await Programs.PublishBotAsync();
        }

        if (options.Wants(ServerList.BotBuilder) || options.Wants(ServerList.TeamsApps))
        {
            await Programs.InstallRivalsAsync();
        }
    }

    /// <summary>Keeps all threads of this process, and so all that they will start, off the servers' core.</summary>
    private static void PinTo(int core)
    {
        var start = new ProcessStartInfo("taskset", ["-apc", $"{core}", $"{Environment.ProcessId}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
    }
}

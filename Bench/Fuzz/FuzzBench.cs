using System.Diagnostics;
using System.Globalization;

namespace ClusterBot.Bench.Fuzz;

/// <summary>Mutated inputs for each reader of what comes from outside: none may crash it, hold it up, or leave something behind.</summary>
internal static class FuzzBench
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>A reader that is still at it then will not come back.</summary>
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(20);

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (FuzzOptions.Read(arguments) is not { } options)
        {
            Console.WriteLine($"fuzz [--seed N] [--count N] [--only {string.Join('|', FuzzTargets.All.Select(target => target.Name))}] "
                + "[--replay FILE, with --only]");
            return 2;
        }

        Console.WriteLine($"seed {options.Seed}, {options.Count:N0} inputs each, at most {Longest.TotalMilliseconds:N0} ms an input, on "
            + $"{Environment.ProcessorCount} cores");
        var exitCode = 0;
        foreach (var target in FuzzTargets.All.Where(target => options.Only is null || target.Name == options.Only))
        {
            exitCode = Holds(target, options) ? exitCode : 1;
        }

        return exitCode;
    }

    private static bool Holds(FuzzTarget target, FuzzOptions options)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var run = new FuzzRun(target, options.Seed, Longest, Environment.ProcessorCount);
        using var watch = Watch(target, options, run);
        var result = options.Replay is { } file ? Replay(target, run, file) : run.Go(options.Count);
        Print(target, result, Stopwatch.GetElapsedTime(startedAt));
        if (result.Failed is { } failed)
        {
            Console.WriteLine($"  input {failed.Number} is in {Write(target, options, failed)}");
        }

        return result.Failure is null;
    }

    private static FuzzResult Replay(FuzzTarget target, FuzzRun run, string file)
    {
        var result = new FuzzResult();
        var bytes = File.ReadAllBytes(file);
        for (var sample = 0; sample < (target.Name == "csv" ? target.Samples.Count : 1); sample++)
        {
            run.Try(new FuzzInput(0, sample, bytes), result);
        }

        return result;
    }

    private static void Print(FuzzTarget target, FuzzResult result, TimeSpan took)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {target.Name,-9} {result.Taken + result.Refused,9:N0} inputs in {took.TotalSeconds:N0} s: {result.Taken:N0} taken, {result.Refused:N0} refused
                      slowest {result.Longest.TotalMilliseconds:N1} ms (input {result.Slowest?.Number}, {result.Slowest?.Bytes.Length:N0} bytes); live memory {result.MemoryEarly / 1024:N0} KB early, {result.MemoryLate / 1024:N0} KB at the end
            """));
        Console.WriteLine(result.Failure is { } failure ? $"  FAILED: {failure}" : "          holds");
    }

    private static string Write(FuzzTarget target, FuzzOptions options, FuzzInput input)
    {
        var file = Path.Combine(
            "artifacts", "fuzz", string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{options.Seed}-{input.Number}.bin"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, input.Bytes);
        return $"{file}; run it alone with: fuzz --only {target.Name} --replay {file}";
    }

    // A reader that never comes back cannot report itself.
    private static Timer Watch(FuzzTarget target, FuzzOptions options, FuzzRun run)
    {
        IReadOnlyList<FuzzInput?> before = [];
        return new Timer(
            _ =>
            {
                IReadOnlyList<FuzzInput?> now = [.. run.Current];
                if (now.FirstOrDefault(input => input is not null && before.Any(earlier => ReferenceEquals(input, earlier))) is { } hanging)
                {
                    Console.WriteLine($"  FAILED: {target.Name} hangs; the input is in {Write(target, options, hanging)}");
                    Environment.Exit(1);
                }

                before = now;
            },
            null,
            Hung,
            Hung);
    }
}

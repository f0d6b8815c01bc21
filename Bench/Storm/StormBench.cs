using System.Diagnostics;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Bench.Storm;

/// <summary>The real bot, killed again and again, between people who press buttons and a connector that misbehaves.</summary>
internal static class StormBench
{
    private static readonly TimeSpan LongestStorm = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan DatabaseStop = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (StormOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(StormOptions.Usage);
            return 2;
        }

        Console.WriteLine(
            $"Seed {options.Seed}: {options.Engine}, processes {options.Replicas}, tenants {options.Tenants}, clusters {options.Clusters}");
        return await RunAsync(options);
    }

    private static async Task<int> RunAsync(StormOptions options)
    {
        var random = new Random(options.Seed);
        var clusters = StormRegister.Draw(options);
        var refusals = new StormRefusals(clusters, random);
        await using var database = await StormDatabase.StartAsync(options.Engine);
        await using var connector = await StormConnector.StartAsync(random.Next(), refusals);
        await database.FillAsync(clusters, connector.ServiceUrl);

        var settings = new Dictionary<string, string> { ["ConnectionStrings__ClusterBot"] = database.ConnectionString };
        var replicas = Enumerable.Range(0, options.Replicas).Select(_ => new StormReplica(FreePort.Next(), database.Folder, settings))
            .ToList();
        try
        {
            using var turns = new StormTurns(replicas, connector.ServiceUrl, random.Next());
            var driver = new StormDriver(turns, options, clusters, random);
            connector.Accepted += driver.Sees;
            replicas.ForEach(replica => replica.Start());
            await Task.WhenAll(replicas.Select(replica => replica.ReadyAsync()));

            var startedAt = Stopwatch.GetTimestamp();
            var kills = new StormKills(replicas, connector, database, options.Tenants, random);
            await RageAsync(
                driver, kills, database, () => $"{connector.Requests} requests, {driver.Left} still to do, {kills.All.Count} kills");
            connector.Misbehaviours.IsOn = false;
            var isQuiet = await QuietAsync(database);
            Console.WriteLine($"The storm lasted {Stopwatch.GetElapsedTime(startedAt).TotalSeconds:F0} s");

            await using var db = database.Open();
            var records = await StormRecords.ReadAsync(db);
            return new StormReport(connector, driver, turns, kills.All, refusals, records, isQuiet).Print();
        }
        finally
        {
            replicas.ForEach(replica => replica.Dispose());
        }
    }

    private static async Task RageAsync(StormDriver driver, StormKills kills, StormDatabase database, Func<string> progress)
    {
        using var over = new CancellationTokenSource();
        var killing = kills.RunAsync(over.Token);
        var telling = TellAsync(progress, over.Token);
        var stopping = database.Engine == DatabaseEngine.Sqlite ? Task.CompletedTask : StopOnceAsync(driver, database);
        await driver.RunAsync(LongestStorm);
        await over.CancelAsync();
        await Task.WhenAll(killing, telling, stopping);
    }

    /// <summary>Stops the database when half of everything is done, and starts it again.</summary>
    private static async Task StopOnceAsync(StormDriver driver, StormDatabase database)
    {
        var half = driver.Left / 2;
        while (driver.Left > half)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        Console.WriteLine("The database is stopped");
        await database.StopForAsync(DatabaseStop);
        Console.WriteLine("The database is there again");
    }

    private static async Task TellAsync(Func<string> progress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                Console.WriteLine(progress());
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The storm is over.
        }
    }

    private static async Task<bool> QuietAsync(StormDatabase database)
    {
        var startedAt = Stopwatch.GetTimestamp();
        while (!await database.IsQuietAsync())
        {
            if (Stopwatch.GetElapsedTime(startedAt) > LongestQuiet)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        return true;
    }
}

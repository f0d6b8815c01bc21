using System.Diagnostics;
using System.Globalization;
using ClusterBot.Bench.Storm;
using ClusterBot.Data;
using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Bench.Scale;

/// <summary>Fills a database as large as asked, and measures the size of a row and the plans of the hot queries.</summary>
internal static class ScaleBench
{
    private const int Times = 15;
    private const int Waiting = 5_000;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (ScaleOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(ScaleOptions.Usage);
            return 2;
        }

        Console.WriteLine($"{options.Engine}: {options.Tenants} tenants, {options.Recipients} recipients each, {options.Clusters} clusters "
            + $"each, {options.Rounds} weekly rounds");
        await using var database = await StormDatabase.StartAsync(options.Engine, "fsync=off");
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync();
        }

        var startedAt = Stopwatch.GetTimestamp();
        await new ScaleFill(() => database.Open(), options).RunAsync();
        await QueueAsync(database, options);
        Console.WriteLine($"Filled in {Stopwatch.GetElapsedTime(startedAt).TotalSeconds:F0} s");
        await using var read = database.Open();
        var sizes = await TableSizes.ReadAsync(read, options.Engine);
        Print(sizes);
        var scans = await AskAsync(database, options, sizes);
        ScalePaper.Print(sizes, await TableSizes.WithoutContentAsync(read, options.Engine), options);
        Console.WriteLine(scans == 0
            ? "Holds: no hot query reads a table from end to end"
            : $"DOES NOT HOLD: {scans} steps read a table from end to end");
        return scans == 0 ? 0 : 1;
    }

    /// <summary>Fills the outbox of one tenant.</summary>
    private static async Task QueueAsync(StormDatabase database, ScaleOptions options)
    {
        await using var db = database.Open();
        var outbox = new MessageOutbox(db, new AfterCommit(), TimeProvider.System);
        var tenant = ScaleFill.TenantId(options.Tenants / 2);
        foreach (var chat in await db.Conversations.Where(c => c.TenantId == tenant && c.PersonId != null).Take(Waiting).ToListAsync())
        {
            await outbox.PostAsync(chat, OutboundMessage.Text("It waits."), $"waits/{chat.Id}");
        }

        await db.SaveChangesAsync();
    }

    private static void Print(IReadOnlyList<TableSize> sizes)
    {
        Console.WriteLine();
        Console.WriteLine($"{"table",-20}{"rows",12}{"bytes a row",14}{"of them indexes",18}");
        foreach (var size in sizes.Where(size => size.Rows > 0).OrderByDescending(size => size.Bytes + size.IndexBytes))
        {
            var indexes = (double)size.IndexBytes / size.Rows;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{size.Table,-20}{size.Rows,12:N0}{size.BytesARow,14:N0}{indexes,18:N0}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"all",-20}{sizes.Sum(s => s.Rows),12:N0}   {sizes.Sum(s => s.Bytes + s.IndexBytes) / 1e6:N0} MB"));
    }

    /// <summary>Returns the number of steps of the hot queries that read a table from end to end.</summary>
    private static async Task<int> AskAsync(StormDatabase database, ScaleOptions options, IReadOnlyList<TableSize> sizes)
    {
        var log = new QueryLog();
        await using var services = new ServiceCollection().AddScoped<ClusterDbContext>(_ => database.Open(log)).BuildServiceProvider();
        await using var db = database.Open(log);
        await using var planning = database.Open();
        await db.Database.OpenConnectionAsync();
        var plans = new QueryPlans(planning, options.Engine, sizes);
        var scans = 0;
        Console.WriteLine();
        foreach (var (name, run) in await HotPaths.OfAsync(
            db, new OutboxReader(services.GetRequiredService<IServiceScopeFactory>()), options))
        {
            log.Sent.Clear();
            await run();
            var sent = log.Sent.ToList();
            var times = await TimeAsync(db, run);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{name,-32}{sent.Count,3} queries {times.TotalMilliseconds,9:F1} ms"));
            foreach (var query in sent)
            {
                foreach (var scan in await plans.ScansAsync(query))
                {
                    scans++;
                    Console.WriteLine($"    {scan}");
                }
            }
        }

        return scans;
    }

    /// <summary>Returns the median.</summary>
    private static async Task<TimeSpan> TimeAsync(ClusterDbContext db, Func<Task> run)
    {
        var times = new List<TimeSpan>();
        for (var n = 0; n < Times; n++)
        {
            db.ChangeTracker.Clear();
            var startedAt = Stopwatch.GetTimestamp();
            await run();
            times.Add(Stopwatch.GetElapsedTime(startedAt));
        }

        return times.Order().ElementAt(Times / 2);
    }
}

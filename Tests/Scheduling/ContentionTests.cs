using System.Diagnostics;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Scheduling;

public sealed class ContentionTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly WorkLedger _ledger = new();

    [Fact]
    public async Task Turns_and_the_scheduler_write_to_one_database_and_neither_finds_it_locked()
    {
        await using var host = await SchedulerHost.StartAsync(
            _database, services => services.AddSingleton(_ledger).AddRecurringJob<EverySecondWork>());
        var transactions = host.Services.GetRequiredService<Transactions>();
        _ledger.Body = cancellationToken => WriteAsync(transactions, $"work {_ledger.Runs}", cancellationToken);
        await Eventually.TrueAsync(() => _ledger.Runs > 0, "the first run");
        var signal = host.Services.GetRequiredService<JobSignal>();

        var slowest = TimeSpan.Zero;
        var watch = Stopwatch.StartNew();
        for (var wave = 0; wave < 4; wave++)
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(async n =>
            {
                var began = watch.Elapsed;
                signal.AskNow<EverySecondWork>();
                await WriteAsync(transactions, $"turn {wave} {n}", TestContext.Current.CancellationToken);
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (watch.Elapsed - began).Ticks));
            }));
        }

        var runsUnderLoad = _ledger.Runs;
        await Eventually.TrueAsync(() => _ledger.Runs >= runsUnderLoad + 2, "the schedule goes on");
        Assert.Equal(200, await host.AskDatabaseAsync(db => db.Turns.CountAsync(t => t.Key.StartsWith("turn"))));
        Assert.Empty(host.Log.Warnings);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"200 turns in {watch.Elapsed}, slowest {slowest}; {runsUnderLoad} works ran meanwhile");
    }

    public void Dispose() => _database.Dispose();

    private static Task WriteAsync(Transactions transactions, string key, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (services, cancellationToken) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                db.Turns.Add(new ProcessedActivity { Key = key, TakenAt = TimeProvider.System.GetUtcNow() });
                await db.SaveChangesAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
            },
            cancellationToken);
}

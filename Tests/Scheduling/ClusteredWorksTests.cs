using ClusterBot.Bot.Data;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Scheduling;

/// <summary>Replicas share one schedule.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "SQLite has one process.")]
public sealed class ClusteredWorksTests : IDisposable
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Less than the silence after which one replica takes another for dead.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Nine);
    private readonly WorkLedger _one = new();
    private readonly WorkLedger _other = new();

    private int Runs => _one.Runs + _other.Runs;

    /// <summary>At the start, and once a minute since.</summary>
    private int RunsDue => 1 + (int)(_time.GetUtcNow() - Nine).TotalMinutes;

    [Fact]
    public async Task Each_run_is_on_one_replica_and_goes_on_when_one_of_them_stops()
    {
        var first = await StartAsync(_one);
        await using var second = await StartAsync(_other);
        await RunsReachAsync(6);

        Assert.InRange(Runs, 6, RunsDue);
        await first.DisposeAsync();
        var (ofFirst, before) = (_one.Runs, _other.Runs);
        await RunsReachAsync(Runs + 3);

        Assert.Equal((ofFirst, true), (_one.Runs, _other.Runs >= before + 3));
        Assert.InRange(Runs, 9, RunsDue);
    }

    public void Dispose() => _database.Dispose();

    private Task<SchedulerHost> StartAsync(WorkLedger ledger) =>
        SchedulerHost.StartAsync(_database, services => services.AddSingleton(ledger).AddScheduledWork<EveryMinuteWork>(), _time);

    private Task RunsReachAsync(int count) => SchedulerTests.AdvanceUntilAsync(_time, Step, () => Runs >= count);

    private sealed class EveryMinuteWork(WorkLedger ledger) : IRecurringJob
    {
        public static string Name => "every minute";

        public static TimeSpan Every => TimeSpan.FromMinutes(1);

        public Task RunAsync(CancellationToken cancellationToken) => ledger.RunAsync(cancellationToken);
    }
}

using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Slow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Scheduling;

/// <summary>Each job runs on one replica, and always on one.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "SQLite has one process.")]
[Slow("two replicas, of which one stops and has to be missed")]
public sealed class JobsOfReplicasTests : IDisposable
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Nine);
    private readonly WorkLedger _one = new();
    private readonly WorkLedger _other = new();

    private int Runs => _one.Runs + _other.Runs;

    /// <summary>At each start, which may be on the one that runs it, and once a minute since.</summary>
    private int RunsDue => 2 + (int)(_time.GetUtcNow() - Nine).TotalMinutes;

    [Fact]
    public async Task A_job_that_one_replica_asks_for_runs_at_once_on_the_one_that_runs_it()
    {
        await using var first = await StartAsync(_one);
        await Eventually.TrueAsync(() => _one.Runs == 1, "the first run");
        await using var second = await StartAsync(_other);

        foreach (var asked in Enumerable.Range(1, 3))
        {
            second.Services.GetRequiredService<JobSignal>().AskNow<EveryMinuteWork>();
            await Eventually.TrueAsync(() => Runs == 1 + asked, "the run that the other replica asked for");
        }

        Assert.Equal((4, 0), (_one.Runs, _other.Runs));
    }

    [Fact]
    public async Task A_job_that_is_asked_for_where_the_owner_is_gone_runs_at_once()
    {
        var first = await StartAsync(_one);
        await Eventually.TrueAsync(() => _one.Runs == 1, "the first run");
        await using var second = await StartAsync(_other);
        await first.DisposeAsync();

        second.Services.GetRequiredService<JobSignal>().AskNow<EveryMinuteWork>();

        await Eventually.TrueAsync(() => _other.Runs >= 1, "the run here");
    }

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
        SchedulerHost.StartAsync(_database, services => services.AddSingleton(ledger).AddRecurringJob<EveryMinuteWork>(), _time);

    private Task RunsReachAsync(int count) => SchedulerTests.AdvanceUntilAsync(_time, Step, () => Runs >= count);

    private sealed class EveryMinuteWork(WorkLedger ledger) : IRecurringJob
    {
        public static string Name => "every minute";

        public static TimeSpan Every => TimeSpan.FromMinutes(1);

        public Task RunAsync(CancellationToken cancellationToken) => ledger.RunAsync(cancellationToken);
    }
}

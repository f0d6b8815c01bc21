using System.Diagnostics;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Scheduling;

[Slow("a clock is moved in small steps until Quartz, which has threads of its own, has run")]
public sealed class SchedulerTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly WorkLedger _ledger = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_work_runs_at_start_and_again_each_time_its_interval_has_passed_and_Quartz_is_quiet()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var host = await StartAsync<HourlyWork>(time);
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run");

        for (var hour = 2; hour <= 4; hour++)
        {
            await AdvanceUntilAsync(time, TimeSpan.FromMinutes(1), () => _ledger.Runs == hour);
        }

        Assert.InRange(time.GetUtcNow(), Nine.AddHours(3), Nine.AddHours(3).AddMinutes(30));
        Assert.Empty(host.Log.Warnings);
    }

    [Fact]
    public async Task A_job_runs_at_every_start_and_so_catches_up_with_what_came_due_while_the_bot_was_down()
    {
        var time = new FakeTimeProvider(Nine);
        foreach (var start in Enumerable.Range(1, 3))
        {
            await using var host = await StartAsync<HourlyWork>(time);
            await Eventually.TrueAsync(() => _ledger.Runs == start, "the run at the start");
            var startedAt = time.GetUtcNow();
            await AdvanceUntilAsync(time, TimeSpan.FromSeconds(5), () => time.GetUtcNow() > startedAt.AddMinutes(10));
            Assert.Equal(start, _ledger.Runs);
        }
    }

    [Fact]
    public async Task A_work_that_fails_is_logged_with_an_id_and_tried_again()
    {
        _ledger.Body = _ => _ledger.Runs == 1 ? throw new InvalidOperationException("broken once") : Task.CompletedTask;

        await using var host = await StartAsync<EverySecondWork>();
        await Eventually.TrueAsync(() => _ledger.Runs >= 3, "two runs after the failure");

        var line = Assert.Single(host.Log.Warnings);
        Assert.Matches("^Error: [0-9a-f-]{36}: recurring job every second failed", line);
    }

    [Fact]
    public async Task A_work_that_is_asked_for_in_a_transaction_runs_after_the_commit_and_sees_it()
    {
        await using var host = await StartAsync<HourlyWork>();
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run");
        var seen = 0;
        _ledger.Body = async _ => Volatile.Write(ref seen, await host.AskDatabaseAsync(db => db.Turns.CountAsync()));

        await host.Services.GetRequiredService<Transactions>().RunAsync(
            async (services, _) =>
            {
                host.Services.GetRequiredService<JobSignal>().AskAfter<HourlyWork>(services.GetRequiredService<AfterCommit>());
                services.GetRequiredService<ClusterDbContext>().Turns.Add(new ProcessedActivity { Key = "1", TakenAt = Nine });
                await Task.Yield();
                Assert.Equal(1, _ledger.Runs);
            },
            Token);

        await Eventually.TrueAsync(() => Volatile.Read(ref seen) == 1, "a run that sees what was committed", TimeSpan.FromSeconds(5));
        Assert.Equal(2, _ledger.Runs);
    }

    [Fact]
    public async Task Nothing_is_asked_for_by_a_transaction_that_rolls_back()
    {
        await using var host = await StartAsync<HourlyWork>();
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run");
        var signal = host.Services.GetRequiredService<JobSignal>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Services.GetRequiredService<Transactions>().RunAsync(
            (services, _) =>
            {
                signal.AskAfter<HourlyWork>(services.GetRequiredService<AfterCommit>());
                throw new InvalidOperationException();
            },
            Token));
        signal.AskNow<EverySecondWork>();
        await Eventually.TrueAsync(() => host.Log.Warnings.Count == 1, "the unknown work, asked for after it, is refused");

        Assert.Equal(1, _ledger.Runs);
    }

    [Fact]
    public async Task A_work_asked_for_while_it_runs_runs_once_more_afterwards()
    {
        var mayEnd = new TaskCompletionSource();
        _ledger.Body = _ => mayEnd.Task;
        await using var host = await StartAsync<HourlyWork>();
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run has begun");

        host.Services.GetRequiredService<JobSignal>().AskNow<HourlyWork>();
        var byHand = host.Services.GetRequiredService<JobRunner>().RunNowAsync<HourlyWork>(Token);
        Assert.Equal(1, _ledger.Runs);
        mayEnd.SetResult();

        await byHand;
        await Eventually.TrueAsync(() => _ledger.Runs == 3, "one more run by each way of asking");
    }

    [Fact]
    public async Task Stopping_waits_for_the_work_that_runs()
    {
        var mayEnd = new TaskCompletionSource();
        var ended = false;
        _ledger.Body = async _ =>
        {
            await mayEnd.Task;
            ended = true;
        };
        await using var host = await StartAsync<HourlyWork>();
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run has begun");

        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        mayEnd.SetResult();
        await stopping;

        Assert.True(ended);
        Assert.Empty(host.Log.Warnings);
    }

    [Fact]
    public async Task Work_that_does_not_end_is_cancelled_some_seconds_after_the_stop()
    {
        _ledger.Body = cancellationToken => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        var time = new FakeTimeProvider(Nine);
        await using var host = await StartAsync<HourlyWork>(time);
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run has begun");

        var stopping = host.StopAsync();
        await AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), () => stopping.IsCompleted);

        await stopping;
        Assert.Contains("still running 6 seconds", Assert.Single(host.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_does_not_heed_that_it_is_cancelled_is_left_when_the_host_waits_no_longer()
    {
        var mayEnd = new TaskCompletionSource();
        _ledger.Body = _ => mayEnd.Task;
        var time = new FakeTimeProvider(Nine);
        await using var host = await StartAsync<HourlyWork>(time);
        await Eventually.TrueAsync(() => _ledger.Runs == 1, "the first run has begun");

        using var limit = new CancellationTokenSource();
        var stopping = host.StopWithinAsync(limit.Token);
        await AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), () => HasWarned("still running 6 seconds"));
        Assert.False(stopping.IsCompleted);
        await limit.CancelAsync();
        await stopping;

        Assert.True(HasWarned("the bot stops without them"));
        mayEnd.SetResult();

        bool HasWarned(string words) => host.Log.Warnings.Any(line => line.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_and_the_scheduler_start_and_run_a_work_within_seconds()
    {
        await using (await StartAsync<HourlyWork>())
        {
        }

        var watch = Stopwatch.StartNew();
        await using var host = await StartAsync<HourlyWork>();
        host.Services.GetRequiredService<JobSignal>().AskNow<HourlyWork>();
        var before = _ledger.Runs;
        await Eventually.TrueAsync(() => _ledger.Runs > before, "the first run");

        TestContext.Current.TestOutputHelper?.WriteLine($"Started and ran a work in {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    public void Dispose() => _database.Dispose();

    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private Task<SchedulerHost> StartAsync<T>(TimeProvider? time = null)
        where T : class, IRecurringJob =>
        SchedulerHost.StartAsync(_database, services => services.AddSingleton(_ledger).AddRecurringJob<T>(), time);

    /// <summary>The scheduler arms its next timer on threads of its own: time goes on in steps, with room in between.</summary>
    internal static async Task AdvanceUntilAsync(FakeTimeProvider time, TimeSpan step, Func<bool> condition)
    {
        await Eventually.TrueAsync(
            () =>
            {
                if (!condition())
                {
                    time.Advance(step);
                }

                return condition();
            },
            "the condition while time goes on");
    }
}

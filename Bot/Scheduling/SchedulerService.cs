using ClusterBot.Bot.Lifetime;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>Starts the scheduler once the bot answers, passes on what is asked for, and lets running work end when the bot stops.</summary>
internal sealed class SchedulerService(
    ISchedulerFactory factory,
    JobRunner runner,
    JobSignal signal,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SchedulerService> log) : BackgroundService
{
    /// <summary>Well under what a host is given to stop.</summary>
    internal static readonly TimeSpan LongestStop = GracefulShutdown.Patience;

    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(5);

    private IScheduler? _started;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        var scheduler = await factory.GetScheduler(stoppingToken);
        while (!await TryStartAsync(scheduler, stoppingToken))
        {
            await Task.Delay(BetweenStarts, time, stoppingToken);
        }

        _started = scheduler;
        await foreach (var work in signal.AskedAsync(stoppingToken))
        {
            await AskAsync(scheduler, work);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_started is null)
        {
            return;
        }

        using var patience = new CancellationTokenSource(LongestStop, time);
        await using var whenOver = patience.Token.Register(CancelWork);
        try
        {
            await _started.Shutdown(waitForJobsToComplete: true, cancellationToken).AsTask().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop that fails would keep the host from putting the rest away.
            SchedulingLog.NotEnded(log);
        }
    }

    private void CancelWork()
    {
        SchedulingLog.StillRunning(log, LongestStop.TotalSeconds);
        runner.Cancel();
    }

    /// <summary>The database may be gone just now; the rest of the bot waits for it as well.</summary>
    private async Task<bool> TryStartAsync(IScheduler scheduler, CancellationToken stopping)
    {
        try
        {
            await new JobSchedule(scheduler, time).StoreAsync(runner.Works, stopping);
            // A scheduler that has half started can neither go on nor be shut down.
            await scheduler.Start(CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            SchedulingLog.NotStarted(log, failure);
            return false;
        }
    }

    private async Task AskAsync(IScheduler scheduler, string work)
    {
        try
        {
            await scheduler.TriggerJob(JobSchedule.JobOf(work), cancellationToken: CancellationToken.None);
        }
        catch (SchedulerException failure)
        {
            SchedulingLog.NotAsked(log, work, failure);
        }
    }
}

internal static partial class SchedulingLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{FailureId}: scheduled work {Work} failed and is tried again at its next time.")]
    public static partial void WorkFailed(ILogger log, Guid failureId, string work, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled work {Work} could not be asked for at once and waits for its next time.")]
    public static partial void NotAsked(ILogger log, string work, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler could not start and tries again soon.")]
    public static partial void NotStarted(ILogger log, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Scheduled work was still running {Seconds} seconds after the bot was told to stop, and is cancelled.")]
    public static partial void StillRunning(ILogger log, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled work did not end when it was cancelled, and the bot stops without it.")]
    public static partial void NotEnded(ILogger log);
}

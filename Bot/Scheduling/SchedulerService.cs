using ClusterBot.Bot.Lifetime;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>Starts the scheduler once the bot answers, passes on what is asked for, and lets running jobs end when the bot stops.</summary>
internal sealed class SchedulerService(
    ISchedulerFactory factory,
    JobRunner runner,
    JobSignal signal,
    JobOwnership owners,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SchedulerService> log) : BackgroundService
{
    /// <summary>Well under what a host is given to stop.</summary>
    internal static readonly TimeSpan LongestStop = GracefulShutdown.StopTimeout;

    private IScheduler? _started;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        var scheduler = await factory.GetScheduler(stoppingToken);
        await new JobSchedule(scheduler, time).SetAsync(runner.Jobs, stoppingToken);
        // A scheduler that has half started can neither go on nor be shut down.
        await scheduler.Start(CancellationToken.None);
        _started = scheduler;
        owners.OnPassedOn(signal.AskNow);
        await foreach (var job in signal.AskedAsync(stoppingToken))
        {
            await AskAsync(scheduler, job, stoppingToken);
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
        await using var whenOver = patience.Token.Register(CancelJobs);
        try
        {
            await _started.Shutdown(waitForJobsToComplete: true, cancellationToken).AsTask().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop that fails would keep the host from putting the rest away.
        }

        if (runner.IsBusy)
        {
            SchedulingLog.NotEnded(log);
        }
    }

    private void CancelJobs()
    {
        SchedulingLog.StillRunning(log, LongestStop.TotalSeconds);
        runner.Cancel();
    }

    private async Task AskAsync(IScheduler scheduler, string job, CancellationToken cancellationToken)
    {
        try
        {
            if (await owners.TakeAsync(job, cancellationToken))
            {
                await scheduler.TriggerJob(JobSchedule.JobOf(job), cancellationToken: CancellationToken.None);
            }
            else
            {
                await owners.PassOnAsync(job, cancellationToken);
            }
        }
        catch (SchedulerException failure)
        {
            SchedulingLog.NotAsked(log, job, failure);
        }
    }
}

internal static partial class SchedulingLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{FailureId}: recurring job {Job} failed and is tried again at its next time.")]
    public static partial void JobFailed(ILogger log, Guid failureId, string job, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recurring job {Job} could not be asked for at once and waits for its next time.")]
    public static partial void NotAsked(ILogger log, string job, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Recurring jobs were still running {Seconds} seconds after the bot was told to stop, and are cancelled.")]
    public static partial void StillRunning(ILogger log, double seconds);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Recurring jobs did not end when they were cancelled, and the bot stops without them.")]
    public static partial void NotEnded(ILogger log);
}

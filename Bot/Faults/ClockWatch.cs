namespace ClusterBot.Bot.Faults;

/// <summary>Notices that the machine's clock was set, by comparing it with one that nobody sets.</summary>
internal sealed partial class ClockWatch(IEnumerable<IClockJump> plans, ClockProbe probe, TimeProvider time, ILogger<ClockWatch> logger)
    : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Less is what clocks do when they are kept right.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (setAt, timestamp, said) = (time.GetUtcNow(), time.GetTimestamp(), TimeSpan.Zero);
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var jump = time.GetUtcNow() - setAt - time.GetElapsedTime(timestamp);
                if ((jump - said).Duration() >= Noticed)
                {
                    LogJumped((jump - said).TotalSeconds);
                    probe.Jumped(jump - said);
                    said = jump;
                }

                if (said != TimeSpan.Zero && await TryRepairAsync(stoppingToken))
                {
                    (setAt, timestamp, said) = (time.GetUtcNow(), time.GetTimestamp(), TimeSpan.Zero);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task<bool> TryRepairAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var plan in plans)
            {
                await plan.ClockWasSetAsync(stopping);
            }

            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogNotRepaired(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The clock was set by {Seconds:F0} seconds. What was planned is planned anew.")]
    private partial void LogJumped(double seconds);

    [LoggerMessage(LogLevel.Warning, "What was planned before the clock was set could not be planned anew yet.")]
    private partial void LogNotRepaired(Exception exception);
}

namespace ClusterBot.Bot.Faults;

/// <summary>Notices that the machine's clock was set, by comparing it with one that nobody sets.</summary>
internal sealed partial class ClockWatch(IEnumerable<IClockJump> plans, TimeProvider time, ILogger<ClockWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Less is what clocks do when they are kept right.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (setAt, timestamp) = (time.GetUtcNow(), time.GetTimestamp());
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var jump = time.GetUtcNow() - setAt - time.GetElapsedTime(timestamp);
                if (jump.Duration() >= Noticed && await TryRepairAsync(jump, stoppingToken))
                {
                    (setAt, timestamp) = (time.GetUtcNow(), time.GetTimestamp());
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task<bool> TryRepairAsync(TimeSpan jump, CancellationToken stopping)
    {
        LogJumped(jump.TotalSeconds);
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

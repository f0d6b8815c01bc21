using System.Globalization;

namespace ClusterBot.Bot.Health.Clock;

/// <summary>Notices that the machine's clock was set, by comparing it with one that nobody sets.</summary>
internal sealed partial class ClockWatch(IEnumerable<IClockJump> plans, ClockProbe probe, TimeProvider time, ILogger<ClockWatch> logger)
    : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Smaller jumps are normal for clocks that are kept right.</summary>
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

    private async Task<bool> TryRepairAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var plan in plans)
            {
                await plan.ClockWasSetAsync(cancellationToken);
            }

            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
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

/// <summary>The machine's clock jumped.</summary>
/// <param name="By">How far; negative when it went back.</param>
/// <param name="At">When it was noticed, by the clock as it is since.</param>
/// <param name="Timestamp">The same by a clock that nobody sets.</param>
internal sealed record ClockChange(TimeSpan By, DateTimeOffset At, long Timestamp)
{
    /// <summary>The change, in a sentence for an administrator. A machine that slept cannot be told from one whose clock was set.</summary>
    public string Words => By > TimeSpan.Zero
        ? $"The machine's clock went forward by {Minutes}: it was set, or the machine slept."
        : $"The machine's clock was set back by {Minutes}.";

    private string Minutes => Math.Round(By.Duration().TotalMinutes) is var minutes and not 1
        ? minutes.ToString("F0", CultureInfo.InvariantCulture) + " minutes"
        : "1 minute";
}

/// <summary>Puts right what was planned by a clock that has been set since.</summary>
public interface IClockJump
{
    Task ClockWasSetAsync(CancellationToken cancellationToken);
}

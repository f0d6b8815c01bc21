using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>
/// The time for which a row has been tried, counting only the time in which it could have been sent: across a change of the clock,
/// a bot that does not run, a wait that the channel asks for and an outage, <see cref="OutboxMessage.FirstTriedAt"/> moves on.
/// </summary>
internal sealed class TryingTime(OutboxMessage row, DateTimeOffset now)
{
    /// <summary>A delay of more than this means that the row was kept from being tried.</summary>
    private static readonly TimeSpan MaxLate = RetryWait.Longest;

    public TimeSpan Lasts => now - (row.FirstTriedAt ?? now);

    /// <summary>True when it has been tried for long enough, and often enough.</summary>
    public bool IsOver =>
        row.Attempts >= RetryWait.MaxAttempts || (row.Attempts >= RetryWait.MinAttempts && Lasts >= RetryWait.GivesUpAfter);

    public void BeginAnew() => row.FirstTriedAt = now;

    /// <summary>Leaves out the time since the instant at which the row was to be tried, if that is long.</summary>
    public void LeaveOutSince(DateTimeOffset expectedAt)
    {
        if (now - expectedAt > MaxLate)
        {
            LeaveOut(now - expectedAt);
        }

        if (!(row.FirstTriedAt <= now))
        {
            // Never tried before; or the clock was set back since.
            BeginAnew();
        }
    }

    public void LeaveOut(TimeSpan time) => row.FirstTriedAt += time;
}

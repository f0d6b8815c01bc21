namespace ClusterBot.Bot.Delivery;

/// <summary>The pace goes by a clock that nobody sets.</summary>
internal sealed class PaceClock(TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = time.GetTimestamp();

    public DateTimeOffset Now => _startedAt + time.GetElapsedTime(_started);
}

using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Health;

/// <summary>A clock that can be set, as an operator or a bad time server does: timers and elapsed time do not notice.</summary>
internal sealed class SettableClock(FakeTimeProvider clock) : TimeProvider
{
    private TimeSpan _set;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public void Set(TimeSpan by) => _set += by;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _set;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}

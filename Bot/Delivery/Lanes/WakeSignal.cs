using System.Threading.Channels;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>Wakes one waiter. Set while nobody waits, it is remembered once.</summary>
internal sealed class WakeSignal(TimeProvider time)
{
    private readonly Channel<bool> _wakes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _wakes.Writer.TryWrite(true);

    /// <summary>Returns when it was set, when the time is over or when the wait is called off.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        // Timers count whole milliseconds; rounded down, the wait would end too early.
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Math.Ceiling(atMost.TotalMilliseconds)), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _wakes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // The time is over, which is an answer as good as a wake.
        }
    }
}

using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>One request's turn to be between its beginning and the record of what became of it.</summary>
internal sealed class SendTurn(DeliveryPriority priority) : IDisposable
{
    private readonly TaskCompletionSource<SendTurn> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _patience;

    public DeliveryPriority Priority => priority;

    /// <summary>Done when the request may be made.</summary>
    public Task<SendTurn> Given => _given.Task;

    public void Give(ITimer patience)
    {
        _patience = patience;
        _given.SetResult(this);
    }

    /// <summary>The others wait so long for it from now on.</summary>
    public void Extend(TimeSpan patience) => _patience?.Change(patience, Timeout.InfiniteTimeSpan);

    public void Dispose() => _patience?.Dispose();
}

namespace ClusterBot.Tests.Support.Connector;

/// <summary>The requests that have reached the connector, in order, and the tests that wait for one.</summary>
internal sealed class ConnectorLog
{
    private readonly Lock _gate = new();
    private readonly List<Received> _received = [];
    private TaskCompletionSource _changed = New();

    public IReadOnlyList<Received> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    public void Add(Received item)
    {
        lock (_gate)
        {
            _received.Add(item);
        }
    }

    /// <summary>Says that something was added or answered.</summary>
    public void Tell()
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            (told, _changed) = (_changed, New());
        }

        told.SetResult();
    }

    public async Task<IReadOnlyList<Received>> WaitAsync(Func<Received, bool> predicate, int count, TimeSpan deadline)
    {
        var until = TimeProvider.System.GetUtcNow() + deadline;
        while (true)
        {
            var next = Next();
            if (All.Where(predicate).Take(count).ToList() is var found && found.Count == count)
            {
                return found;
            }

            var left = until - TimeProvider.System.GetUtcNow();
            if (left <= TimeSpan.Zero || await Task.WhenAny(next, Task.Delay(left, TimeProvider.System)) != next)
            {
                throw new TimeoutException(
                    $"The connector had {found.Count} of {count} after {deadline.TotalSeconds} s. It received:\n{string.Join('\n', All)}");
            }
        }
    }

    private Task Next()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

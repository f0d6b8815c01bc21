namespace ClusterBot.Data.Sqlite;

/// <summary>The embedded database belongs to one process, which owns everything and knows its own commits.</summary>
internal sealed class SingleProcessCoordinator : IReplicaCoordinator
{
    private readonly Ownership _always = new();

    public event Action? News
    {
        add { }
        remove { }
    }

    public event Action<string>? Signalled
    {
        add { }
        remove { }
    }

    public TimeSpan? AskAgainAfter => null;

    public void Listen()
    {
    }

    public Task TakeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Does nothing: there is nobody else.</summary>
    public Task ReleaseAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SignalAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    public Ownership? Of(string name) => _always;
}

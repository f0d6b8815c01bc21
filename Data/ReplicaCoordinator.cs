namespace ClusterBot.Data;

/// <summary>The messages between processes that share the database: who owns what, and that there is something new.</summary>
public interface IReplicaCoordinator
{
    /// <summary>The delay before asking again for a name that another process owns; null when there is no other process.</summary>
    TimeSpan? AskAgainAfter { get; }

    /// <summary>Raised when another process added deliveries or gave something up, or may have while nobody listened.</summary>
    event Action? News;

    /// <summary>Raised with the name that another process passed on with <see cref="SignalAsync"/>.</summary>
    event Action<string>? Signalled;

    /// <summary>Begins to raise <see cref="News"/> and <see cref="Signalled"/>.</summary>
    void Listen();

    /// <summary>Takes the names that nobody owns.</summary>
    Task TakeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Gives up a name that this process owns, and tells the others, who may take it.</summary>
    Task ReleaseAsync(string name, CancellationToken cancellationToken);

    /// <summary>Passes a name on to the other processes. A hint: it is lost while the database is.</summary>
    Task SignalAsync(string name, CancellationToken cancellationToken);

    /// <summary>None when this process does not own it.</summary>
    Ownership? Of(string name);
}

/// <summary>The time for which this process owns something: until it is given up, or the database says that it is lost.</summary>
public sealed class Ownership
{
    private volatile bool _isOver;

    public bool IsOver => _isOver;

    internal void End() => _isOver = true;
}

namespace ClusterBot.Bot.Data;

/// <summary>What the processes that share the database tell each other: who owns what, and that there is something new.</summary>
public interface IReplicaCoordinator
{
    /// <summary>How soon to ask again for what another process owns: none where there is no other.</summary>
    TimeSpan? AskAgainAfter { get; }

    /// <summary>Raised when another process added deliveries or gave something up, or may have while nobody listened.</summary>
    event Action? News;

    /// <summary>Raised with the name that another process passed on with <see cref="SignalAsync"/>.</summary>
    event Action<string>? Signalled;

    /// <summary>Begins to raise <see cref="News"/> and <see cref="Signalled"/>.</summary>
    void Listen();

    /// <summary>Takes those of the names that nobody owns.</summary>
    Task TakeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

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

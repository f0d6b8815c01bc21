using ClusterBot.Bot.Startup;

namespace ClusterBot.Bot.Data;

/// <summary>What differs between the engines beside the mapping.</summary>
internal interface IDatabaseEngine
{
    /// <summary>Whether writers must queue in the process, because the database takes one at a time.</summary>
    bool HasOneWriter { get; }

    /// <summary>Whether a transaction failed only because of another one at the same time.</summary>
    bool IsConflict(Exception exception);

    /// <summary>Runs a transaction where it may hold its thread, if it must.</summary>
    Task<T> RunAsync<T>(Func<Task<T>> transaction);

    /// <summary>Creates or upgrades the database. What is to be told about it.</summary>
    /// <exception cref="StartupProblemException">It cannot be used.</exception>
    Task<string> SetUpAsync(ClusterDbContext db, CancellationToken cancellationToken);
}

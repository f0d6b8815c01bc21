using ClusterBot.Bot.Configuration;

namespace ClusterBot.Bot.Data;

/// <summary>What differs between the engines beside the mapping.</summary>
internal interface IDatabaseEngine
{
    /// <summary>
    /// Runs the work in a scope of its own and commits it; an exception rolls all of it back. What is done for one tenant is done one
    /// at a time. It may be run more than once.
    /// </summary>
    /// <param name="tenantId">Whose data it reads and changes. None: only what nobody else changes at the same time.</param>
    /// <param name="work">What to do; it must leave no trace outside the transaction.</param>
    /// <param name="cancellationToken">Rolls back.</param>
    Task<(T Result, AfterCommit After)> CommitAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>The same for what nobody else changes at the same time, and before anything else that waits for the database.</summary>
    Task<(T Result, AfterCommit After)> CommitFirstAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Creates or upgrades the database. What is to be told about it.</summary>
    /// <exception cref="ConfigurationProblemException">It cannot be used.</exception>
    Task<string> SetUpAsync(ClusterDbContext db, CancellationToken cancellationToken);

    /// <summary>Takes out of the database's own files what was deleted and what was there before a change. Whether nobody was in the way.</summary>
    Task<bool> ForgetAsync(ClusterDbContext db, CancellationToken cancellationToken);

    /// <summary>The same for a command, while the bot may run: then the database is set up already, and belongs to the bot.</summary>
    /// <exception cref="ConfigurationProblemException">It cannot be used.</exception>
    Task SetUpBesideAsync(ClusterDbContext db, CancellationToken cancellationToken);

    /// <summary>Makes sure that the database is still the one that was set up.</summary>
    /// <exception cref="Exception">It is not; <see cref="StorageFault"/> knows why.</exception>
    void Check();
}

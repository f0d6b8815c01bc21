using ClusterBot.Data.Setup;

namespace ClusterBot.Data;

/// <summary>The differences between the engines other than the mapping.</summary>
internal interface IDatabaseEngine
{
    /// <summary>
    /// Runs the work in a scope of its own and commits it; an exception rolls all of it back. Work for one tenant is done one at a
    /// time. It may be run more than once.
    /// </summary>
    /// <param name="tenantId">Whose data it reads and changes. None: only what nobody else changes at the same time.</param>
    /// <param name="work">What to do; it must leave no trace outside the transaction.</param>
    Task<(T Result, AfterCommit After)> CommitAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Does the same for rows that nobody else changes at the same time, before anything else that waits for the database.
    /// </summary>
    Task<(T Result, AfterCommit After)> CommitFirstAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Creates or upgrades the database, and returns the words to report it with.</summary>
    /// <exception cref="ConfigurationProblemException">It cannot be used.</exception>
    Task<string> SetUpAsync(ClusterDbContext db, CancellationToken cancellationToken);

    /// <summary>Removes deleted and overwritten data from the database's own files. Returns whether nobody was in the way.</summary>
    Task<bool> ForgetAsync(ClusterDbContext db, CancellationToken cancellationToken);

    /// <summary>Does the same for a command, while the bot may run: the database is set up already then, and belongs to the bot.</summary>
    /// <exception cref="ConfigurationProblemException">It cannot be used.</exception>
    Task SetUpBesideAsync(ClusterDbContext db, CancellationToken cancellationToken);

    /// <summary>Makes sure that the database is still the one that was set up.</summary>
    /// <exception cref="Exception">It is not; <see cref="FaultOf"/> knows why.</exception>
    void Check();

    /// <summary>Returns the fault of the database itself, in words for an administrator; null when it is something else.</summary>
    string? FaultOf(Exception? exception);
}

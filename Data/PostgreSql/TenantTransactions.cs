using System.Collections.Concurrent;
using Npgsql;

namespace ClusterBot.Data.PostgreSql;

/// <summary>
/// A transaction each, one at a time for each tenant. Who waits for another of this process waits here, without a connection.
/// </summary>
internal sealed class TenantTransactions(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>A transaction is a function of what it read, so it can be run again.</summary>
    private const int MostTries = 4;

    private static readonly string[] Conflicts =
        [PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.DeadlockDetected];

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    public async Task<(T Result, AfterCommit After)> CommitAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (tenantId is null)
        {
            return await TryAsync(null, work, cancellationToken);
        }

        var gate = _gates.GetOrAdd(tenantId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await TryAsync(tenantId, work, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private static bool IsConflict(Exception exception) =>
        exception is PostgresException { SqlState: var state } ? Conflicts.Contains(state)
            : exception.InnerException is { } inner && IsConflict(inner);

    private async Task<(T Result, AfterCommit After)> TryAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(tenantId, work, cancellationToken);
            }
            catch (Exception exception) when (attempt < MostTries && IsConflict(exception))
            {
                // The other one has committed by now, so this time its work is seen.
            }
        }
    }

    private async Task<(T Result, AfterCommit After)> OnceAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
        // A failure rolls back everything, so a savepoint before each saving would be two trips to the server for nothing.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (tenantId is not null)
        {
            await db.AloneInAsync(tenantId, cancellationToken);
        }

        var result = await work(scope.ServiceProvider, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (result, scope.ServiceProvider.GetRequiredService<AfterCommit>());
    }
}

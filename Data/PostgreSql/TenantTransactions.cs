using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Data.PostgreSql;

/// <summary>
/// A transaction each, one at a time for each tenant, or several that share it. Who waits for others of this process waits here, without
/// a connection.
/// </summary>
internal sealed class TenantTransactions(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>A transaction is a function of what it read, so it can be run again.</summary>
    private const int MostTries = 4;

    private static readonly string[] Conflicts =
        [PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.DeadlockDetected];

    /// <summary>
    /// The number of those that share a tenant and are at work at once in this process: more would wait for the same cores, with a
    /// connection each.
    /// </summary>
    private static readonly int MostShared = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly ConcurrentDictionary<TenantAccess, SemaphoreSlim> _gates = new();

    public async Task<(T Result, AfterCommit After)> CommitAsync<T>(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (access.TenantId is null)
        {
            return await TryAsync(access, work, cancellationToken);
        }

        var places = access.IsShared ? MostShared : 1;
        var gate = _gates.GetOrAdd(access, _ => new SemaphoreSlim(places, places));
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await TryAsync(access, work, cancellationToken);
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

    private static bool IsConflict(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => Conflicts.Contains(state),
        // What was to be changed is gone: another has removed it.
        DbUpdateConcurrencyException => true,
        _ => exception.InnerException is { } inner && IsConflict(inner),
    };

    private async Task<(T Result, AfterCommit After)> TryAsync<T>(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var shared = access.IsShared ? new SharedAccess(access.TenantId!) : null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return access.IsOneStatement ? await OnceAsync(work, cancellationToken)
                    : shared is null ? await AloneAsync(access.TenantId, work, cancellationToken)
                    : await BesideOthersAsync(shared, beginsLate: attempt == 1, work, cancellationToken);
            }
            catch (Exception exception) when (attempt < MostTries && IsConflict(exception))
            {
                // The other one has committed by now, so this time its work is seen.
                shared?.ReadAgain();
            }
        }
    }

    private async Task<(T Result, AfterCommit After)> OnceAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        var result = await work(scope.ServiceProvider, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (result, scope.ServiceProvider.GetRequiredService<AfterCommit>());
    }

    private async Task<(T Result, AfterCommit After)> AloneAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (tenantId is not null)
        {
            await db.AcquireTenantLockAsync(tenantId, cancellationToken);
        }

        var result = await work(scope.ServiceProvider, cancellationToken);
        await CommitAsync(db, cancellationToken);
        return (result, scope.ServiceProvider.GetRequiredService<AfterCommit>());
    }

    /// <param name="shared">What it claims, from an earlier try, and what it is to rely on.</param>
    /// <param name="beginsLate">
    /// Whether it reads before it locks. One that met another locks what it claims before it reads, so that it meets nobody again.
    /// </param>
    /// <param name="work">The work.</param>
    private async Task<(T Result, AfterCommit After)> BesideOthersAsync<T>(
        SharedAccess shared, bool beginsLate, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        // One connection for all that is read, as in a transaction.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            db.Share(shared, beginsLate);
            if (!beginsLate)
            {
                await db.Database.BeginTransactionAsync(cancellationToken);
                await shared.EnterAsync(db, cancellationToken);
            }

            var result = await work(scope.ServiceProvider, cancellationToken);
            await CommitAsync(db, cancellationToken);
            return (result, scope.ServiceProvider.GetRequiredService<AfterCommit>());
        }
        finally
        {
            db.Share(null, beginsLate: false);
            await (db.Database.CurrentTransaction?.DisposeAsync() ?? ValueTask.CompletedTask);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task CommitAsync(PostgreSqlDbContext db, CancellationToken cancellationToken)
    {
        db.Last.ComesNext();
        await db.SaveChangesAsync(cancellationToken);
        if (!db.Last.IsSent && db.Database.CurrentTransaction is { } transaction)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static PostgreSqlDbContext Open(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PostgreSqlDbContext>();
        db.Last.Begin();
        // A failure rolls back everything, so a savepoint before each saving would be two trips to the server for nothing.
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }
}

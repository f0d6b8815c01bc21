using System.Collections.Concurrent;
using ClusterBot.Bot.Faults;

namespace ClusterBot.Bot.Data;

/// <summary>
/// The one way to change the database: a scope of services, one transaction, one commit. What is done for one tenant is done
/// one at a time, on whichever replica, so that it never acts on what another is about to change. SQLite has one writer at
/// all. Who has to wait waits here, where waiting holds neither a thread nor a connection.
/// </summary>
public sealed class Transactions : IDisposable
{
    /// <summary>A transaction is a function of what it read, so it can be run again.</summary>
    private const int MostTries = 4;

    private readonly IServiceScopeFactory _scopes;
    private readonly IDatabaseEngine _engine;
    private readonly FaultBook _faults;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    public Transactions(IServiceProvider services)
    {
        _scopes = services.GetRequiredService<IServiceScopeFactory>();
        _engine = services.GetRequiredService<IDatabaseEngine>();
        _faults = services.GetRequiredService<FaultBook>();
    }

    /// <summary>Raised after each commit of this process that added deliveries, with the tenants for which it did.</summary>
    public event Action<IReadOnlyCollection<string>>? Committed;

    /// <summary>
    /// Runs the work and commits it; an exception rolls everything back. When another transaction got in its way, the work is
    /// run again in a new scope.
    /// </summary>
    /// <param name="tenantId">Whose data it reads and changes. None: only what nobody else changes at the same time.</param>
    /// <param name="work">What to do; it must leave no trace outside the transaction.</param>
    /// <param name="cancellationToken">Rolls back.</param>
    public async Task<T> RunAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var gate = _engine.HasOneWriter ? Gate("") : tenantId is null ? null : Gate(tenantId);
        if (gate is not null)
        {
            await gate.WaitAsync(cancellationToken);
        }

        T result;
        AfterCommit after;
        try
        {
            (result, after) = await TryAsync(tenantId, work, cancellationToken);
        }
        catch (Exception exception) when (StorageFault.Reason(exception) is { } reason)
        {
            _faults.Failed(Dependency.Database, reason);
            throw;
        }
        finally
        {
            gate?.Release();
        }

        if (after.Tenants.Count > 0)
        {
            Committed?.Invoke(after.Tenants);
        }

        after.Run();
        return result;
    }

    public Task RunAsync(string? tenantId, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            tenantId,
            async (services, token) =>
            {
                await work(services, token);
                return true;
            },
            cancellationToken);

    /// <summary>For what nobody else changes at the same time, and for adding deliveries of whichever tenant.</summary>
    public Task<T> RunAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(null, work, cancellationToken);

    public Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(null, work, cancellationToken);

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private SemaphoreSlim Gate(string name) => _gates.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));

    private async Task<(T Result, AfterCommit After)> TryAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _engine.RunAsync(() => OnceAsync(tenantId, work, cancellationToken));
            }
            catch (Exception exception) when (attempt < MostTries && _engine.IsConflict(exception))
            {
                // The other one has committed by now, so this time its work is seen.
            }
        }
    }

    private async Task<(T Result, AfterCommit After)> OnceAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
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

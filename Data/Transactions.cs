namespace ClusterBot.Data;

/// <summary>
/// The one way to change the database: a scope of services, one transaction, committed before anything is answered. Work for one
/// tenant is done one at a time, on any replica, so that it never acts on what another is about to change; work that says exactly what
/// it changes is done beside others of its kind, see <see cref="TenantAccess"/>. SQLite has a single writer.
/// </summary>
public sealed class Transactions
{
    private readonly IDatabaseEngine _engine;
    private readonly IDatabaseFailures[] _failures;

    public Transactions(IServiceProvider services)
    {
        _engine = services.GetRequiredService<IDatabaseEngine>();
        _failures = [.. services.GetServices<IDatabaseFailures>()];
    }

    /// <summary>Raised after each commit of this process that added deliveries, with the tenants concerned.</summary>
    public event Action<IReadOnlyCollection<string>>? Committed;

    /// <summary>
    /// Runs the work and commits it; an exception rolls everything back. When another transaction gets in its way, the work is run
    /// again in a new scope.
    /// </summary>
    /// <param name="access">The data that it reads and changes, and who may be at work beside it.</param>
    /// <param name="work">What to do; it must leave no trace outside the transaction.</param>
    public Task<T> RunAsync<T>(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        CommittedAsync(() => _engine.CommitAsync(access, work, cancellationToken));

    public Task RunAsync(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(access, Done(work), cancellationToken);

    /// <summary>Runs work that nothing else of the tenant may accompany.</summary>
    public Task<T> RunAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(TenantAccess.Alone(tenantId), work, cancellationToken);

    public Task RunAsync(string? tenantId, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(tenantId, Done(work), cancellationToken);

    /// <summary>Runs work on rows that nobody else changes at the same time, and work that adds deliveries for any tenant.</summary>
    public Task<T> RunAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(TenantAccess.Alone(null), work, cancellationToken);

    public Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync((string?)null, work, cancellationToken);

    /// <summary>
    /// Runs before anything else that waits for the database: for what must not be lost if the process ends in the next moment.
    /// </summary>
    public Task RunFirstAsync(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        CommittedAsync(() => _engine.CommitFirstAsync(access, Done(work), cancellationToken));

    private static Func<IServiceProvider, CancellationToken, Task<bool>> Done(Func<IServiceProvider, CancellationToken, Task> work) =>
        async (services, cancellationToken) =>
        {
            await work(services, cancellationToken);
            return true;
        };

    private async Task<T> CommittedAsync<T>(Func<Task<(T Result, AfterCommit After)>> commit)
    {
        T result;
        AfterCommit after;
        try
        {
            (result, after) = await commit();
        }
        catch (Exception exception) when (_engine.FaultOf(exception) is { } reason)
        {
            Array.ForEach(_failures, failures => failures.Add(reason));
            throw;
        }

        if (after.Tenants.Count > 0)
        {
            Committed?.Invoke(after.Tenants);
        }

        after.Run();
        return result;
    }
}

/// <summary>The actions to run once the scope's transaction is committed, and not at all if it is not.</summary>
public sealed class AfterCommit
{
    private readonly List<Action> _actions = [];

    private readonly HashSet<string> _tenants = [];

    /// <summary>The tenants for which deliveries were added, so that their sender is told.</summary>
    public IReadOnlyCollection<string> Tenants => _tenants;

    /// <summary>Records that a delivery was added.</summary>
    public void Queued(string tenantId) => _tenants.Add(tenantId);

    /// <summary>Adds an action, which must be quick and must not throw: the caller of the transaction waits for it.</summary>
    public void Do(Action action) => _actions.Add(action);

    internal void Run() => _actions.ForEach(action => action());
}

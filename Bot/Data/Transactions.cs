namespace ClusterBot.Bot.Data;

/// <summary>
/// The one way to change the database: a scope of services, one transaction, one commit. SQLite has one writer at a time,
/// so writers queue here, where waiting holds no thread.
/// </summary>
public sealed class Transactions(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>Raised after each commit that may have added deliveries.</summary>
    public event Action? Committed;

    /// <summary>Runs the work and commits it; an exception rolls everything back.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        T result;
        AfterCommit after;
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            result = await work(scope.ServiceProvider, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            after = scope.ServiceProvider.GetRequiredService<AfterCommit>();
        }
        finally
        {
            _writer.Release();
        }

        Committed?.Invoke();
        after.Run();
        return result;
    }

    public Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            async (services, token) =>
            {
                await work(services, token);
                return true;
            },
            cancellationToken);

    public void Dispose() => _writer.Dispose();
}

namespace ClusterBot.Data.Sqlite.Writing;

/// <summary>Work that waits for its turn, runs, and waits for the commit.</summary>
internal abstract class GroupedTransaction
{
    private int _isTaken;

    public bool IsUrgent { get; init; }

    /// <summary>Returns true when it is the caller's now: to be run, or to be given up.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>Returns whether it is to be committed. If not, it has done nothing, and its caller has been told.</summary>
    /// <exception cref="Exception">It has taken the transaction with it.</exception>
    public abstract Task<bool> RunAsync(SharedTransaction shared);

    /// <summary>Called when its transaction is committed.</summary>
    public abstract void Succeed();

    /// <summary>Called when its transaction is not committed.</summary>
    public abstract void Fail(Exception exception);
}

internal sealed class GroupedTransaction<T> : GroupedTransaction
{
    private readonly IServiceScopeFactory _scopes;
    private readonly Func<IServiceProvider, CancellationToken, Task<T>> _work;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _givingUp;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly TaskCompletionSource<(T Result, AfterCommit After)> _committed =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (T Result, AfterCommit After) _done;

    public GroupedTransaction(
        IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        (_scopes, _work, _cancellation) = (scopes, work, cancellationToken);
        _givingUp = cancellationToken.UnsafeRegister(_ => GiveUp(), null);
    }

    public Task<(T Result, AfterCommit After)> Committed => _committed.Task;

    public override async Task<bool> RunAsync(SharedTransaction shared)
    {
        _givingUp.Unregister();
        await shared.BeginWorkAsync();
        try
        {
            // As if whoever asked did it: what is traced in it belongs to what is traced around it.
            _done = await (_context is null ? DoAsync(shared) : InContext(_context, () => DoAsync(shared)));
            await shared.EndWorkAsync();
            return true;
        }
        catch (Exception exception)
        {
            if (!await IsUndoneAsync(shared))
            {
                throw;
            }

            Fail(exception);
            return false;
        }
    }

    public override void Succeed() => _committed.TrySetResult(_done);

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException && _cancellation.IsCancellationRequested)
        {
            _committed.TrySetCanceled(_cancellation);
        }
        else
        {
            _committed.TrySetException(exception);
        }
    }

    private static Task<(T Result, AfterCommit After)> InContext(ExecutionContext context, Func<Task<(T Result, AfterCommit After)>> work)
    {
        Task<(T Result, AfterCommit After)> task = null!;
        ExecutionContext.Run(context, _ => task = work(), null);
        return task;
    }

    private static async Task<bool> IsUndoneAsync(SharedTransaction shared)
    {
        try
        {
            await shared.UndoWorkAsync();
            return true;
        }
        catch (Exception)
        {
            // The work's own failure says more than that of undoing it.
            return false;
        }
    }

    private async Task<(T Result, AfterCommit After)> DoAsync(SharedTransaction shared)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AmbientDbContext>().Value = await shared.OpenAsync();
        var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
        var result = await _work(scope.ServiceProvider, _cancellation);
        await db.SaveChangesAsync(_cancellation);
        return (result, scope.ServiceProvider.GetRequiredService<AfterCommit>());
    }

    private void GiveUp()
    {
        if (TryTake())
        {
            _committed.TrySetCanceled(_cancellation);
        }
    }
}

using System.Collections.Concurrent;
using ClusterBot.Data.Sqlite.Files;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Sqlite.Writing;

/// <summary>
/// Transactions run one after another on one thread, and those that wait together are committed together: the disk is waited for
/// once, and nobody is answered before. Each stands behind a savepoint, so that a failed one takes no other with it; when the
/// commit fails, or the database gives up the whole transaction, none of them has happened.
/// </summary>
internal sealed class GroupCommit(
    IServiceScopeFactory scopes,
    DbContextOptions<SqliteDbContext> options,
    DatabaseFileWatch file,
    TimeProvider time) : IAsyncDisposable
{
    private const int MostWorks = 32;

    /// <summary>The longest time that the first to come waits for the others.</summary>
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(20);

    /// <summary>The longest time that an urgent transaction waits: other requests made meanwhile share its wait for the disk.</summary>
    private static readonly TimeSpan LongestUrgentGroup = TimeSpan.FromMilliseconds(5);

    private readonly SingleThreadTaskScheduler _scheduler = new();
    private readonly ConcurrentQueue<GroupedTransaction> _waiting = new();
    private readonly ConcurrentQueue<GroupedTransaction> _urgent = new();
    private readonly SharedTransactions _transactions = new(options);
    private int _isAtWork;

    public Task<(T Result, AfterCommit After)> RunAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(work, isUrgent: false, cancellationToken);

    /// <summary>Runs before everything that waits.</summary>
    public Task<(T Result, AfterCommit After)> RunFirstAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(work, isUrgent: true, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _scheduler.Dispose();
        await _transactions.DisposeAsync();
    }

    private Task<(T Result, AfterCommit After)> RunAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, bool isUrgent, CancellationToken cancellationToken)
    {
        var grouped = new GroupedTransaction<T>(scopes, work, cancellationToken) { IsUrgent = isUrgent };
        (isUrgent ? _urgent : _waiting).Enqueue(grouped);
        WakeUp();
        return grouped.Committed;
    }

    private void WakeUp()
    {
        if (Interlocked.Exchange(ref _isAtWork, 1) == 0)
        {
            using (ExecutionContext.SuppressFlow())
            {
                _ = _scheduler.RunAsync(CommitAllAsync);
            }
        }
    }

    private async Task CommitAllAsync()
    {
        while (Next() is { } next)
        {
            await CommitTogetherAsync(next);
        }

        Volatile.Write(ref _isAtWork, 0);
        if (!_urgent.IsEmpty || !_waiting.IsEmpty)
        {
            // It came after the last look and before it was said that nobody looks.
            WakeUp();
        }
    }

    private async Task CommitTogetherAsync(GroupedTransaction first)
    {
        var (group, startedAt) = (new List<GroupedTransaction> { first }, time.GetTimestamp());
        try
        {
            file.Check();
            await using var shared = await _transactions.BeginAsync();
            for (var transaction = first; transaction is not null; transaction = Join(group, startedAt))
            {
                if (!await transaction.RunAsync(shared))
                {
                    group.Remove(transaction);
                }
            }

            await shared.CommitAsync();
            // Committed into a file that nobody finds is not committed.
            file.Check();
        }
        catch (Exception exception)
        {
            group.ForEach(transaction => transaction.Fail(exception));
            await _transactions.CloseAsync();
            return;
        }

        group.ForEach(transaction => transaction.Succeed());
    }

    /// <summary>Returns the next to join the group; null when it is to be committed.</summary>
    private GroupedTransaction? Join(List<GroupedTransaction> group, long startedAt)
    {
        var longest = group.Exists(transaction => transaction.IsUrgent) ? LongestUrgentGroup : LongestGroup;
        if (group.Count >= MostWorks || time.GetElapsedTime(startedAt) >= longest || Next() is not { } next)
        {
            return null;
        }

        group.Add(next);
        return next;
    }

    private GroupedTransaction? Next() => Take(_urgent) ?? Take(_waiting);

    private static GroupedTransaction? Take(ConcurrentQueue<GroupedTransaction> queue)
    {
        while (queue.TryDequeue(out var transaction))
        {
            if (transaction.TryTake())
            {
                return transaction;
            }
        }

        return null;
    }
}

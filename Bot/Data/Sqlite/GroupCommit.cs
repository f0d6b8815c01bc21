using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>
/// Works are done one after another on one thread, and those that wait together are committed together: the disk is waited for once,
/// and nobody is answered before. Each stands behind a savepoint, so that one which fails takes no other with it; when the commit
/// fails, or the database gives the whole transaction up, none of them has happened.
/// </summary>
internal sealed class GroupCommit(
    IServiceScopeFactory scopes, DbContextOptions<SqliteClusterDbContext> options, TimeProvider time) : IAsyncDisposable
{
    private const int MostWorks = 32;

    /// <summary>Who came first waits for the others no longer than this.</summary>
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(20);

    private readonly WriterThread _thread = new();
    private readonly ConcurrentQueue<GroupedWork> _waiting = new();
    private readonly SharedTransactions _transactions = new(options);
    private int _isAtWork;

    public Task<(T Result, AfterCommit After)> RunAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var grouped = new GroupedWork<T>(scopes, work, cancellationToken);
        _waiting.Enqueue(grouped);
        WakeUp();
        return grouped.Committed;
    }

    public async ValueTask DisposeAsync()
    {
        _thread.Dispose();
        await _transactions.DisposeAsync();
    }

    private void WakeUp()
    {
        if (Interlocked.Exchange(ref _isAtWork, 1) == 0)
        {
            using (ExecutionContext.SuppressFlow())
            {
                _ = _thread.RunAsync(CommitAllAsync);
            }
        }
    }

    private async Task CommitAllAsync()
    {
        while (_waiting.TryDequeue(out var first))
        {
            if (first.TryTake())
            {
                await CommitTogetherAsync(first);
            }
        }

        Volatile.Write(ref _isAtWork, 0);
        if (!_waiting.IsEmpty)
        {
            // It came after the last look and before it was said that nobody looks.
            WakeUp();
        }
    }

    private async Task CommitTogetherAsync(GroupedWork first)
    {
        var (group, startedAt) = (new List<GroupedWork> { first }, time.GetTimestamp());
        try
        {
            await using var shared = await _transactions.BeginAsync();
            for (var work = first; work is not null; work = Next(group, startedAt))
            {
                if (!await work.RunAsync(shared))
                {
                    group.Remove(work);
                }
            }

            await shared.CommitAsync();
        }
        catch (Exception exception)
        {
            group.ForEach(work => work.Fail(exception));
            await _transactions.CloseAsync();
            return;
        }

        group.ForEach(work => work.Succeed());
    }

    private GroupedWork? Next(List<GroupedWork> group, long startedAt)
    {
        while (group.Count < MostWorks && time.GetElapsedTime(startedAt) < LongestGroup && _waiting.TryDequeue(out var next))
        {
            if (next.TryTake())
            {
                group.Add(next);
                return next;
            }
        }

        return null;
    }
}

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
    private readonly ConcurrentQueue<GroupedWork> _first = new();
    private readonly SharedTransactions _transactions = new(options);
    private int _isAtWork;

    public Task<(T Result, AfterCommit After)> RunAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(work, _waiting, cancellationToken);

    /// <summary>Goes before all that waits, and the commit then waits for nothing more.</summary>
    public Task<(T Result, AfterCommit After)> RunFirstAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(work, _first, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _thread.Dispose();
        await _transactions.DisposeAsync();
    }

    private Task<(T Result, AfterCommit After)> RunAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, ConcurrentQueue<GroupedWork> queue, CancellationToken cancellationToken)
    {
        var grouped = new GroupedWork<T>(scopes, work, cancellationToken);
        queue.Enqueue(grouped);
        WakeUp();
        return grouped.Committed;
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
        while (Next() is { } next)
        {
            await CommitTogetherAsync(next);
        }

        Volatile.Write(ref _isAtWork, 0);
        if (!_first.IsEmpty || !_waiting.IsEmpty)
        {
            // It came after the last look and before it was said that nobody looks.
            WakeUp();
        }
    }

    private async Task CommitTogetherAsync((GroupedWork Work, bool IsFirst) next)
    {
        var (group, startedAt) = (new List<GroupedWork> { next.Work }, time.GetTimestamp());
        try
        {
            await using var shared = await _transactions.BeginAsync();
            for ((GroupedWork Work, bool IsFirst)? one = next; one is { } now; one = Join(group, startedAt, now.IsFirst))
            {
                if (!await now.Work.RunAsync(shared))
                {
                    group.Remove(now.Work);
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

    /// <summary>Who joins the group; none when it is to be committed.</summary>
    private (GroupedWork Work, bool IsFirst)? Join(List<GroupedWork> group, long startedAt, bool onlyFirst)
    {
        var next = group.Count < MostWorks && time.GetElapsedTime(startedAt) < LongestGroup ? Next(onlyFirst) : null;
        if (next is { } joins)
        {
            group.Add(joins.Work);
        }

        return next;
    }

    private (GroupedWork Work, bool IsFirst)? Next(bool onlyFirst = false) =>
        Take(_first) is { } first ? (first, true)
        : !onlyFirst && Take(_waiting) is { } waiting ? (waiting, false)
        : null;

    private static GroupedWork? Take(ConcurrentQueue<GroupedWork> queue)
    {
        while (queue.TryDequeue(out var work))
        {
            if (work.TryTake())
            {
                return work;
            }
        }

        return null;
    }
}

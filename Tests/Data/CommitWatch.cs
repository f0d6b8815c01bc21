using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Tests.Data;

/// <summary>Counts commits, and lets them fail as on a full disk when the test says so.</summary>
internal sealed class CommitWatch : DbTransactionInterceptor
{
    private int _count;

    /// <summary>The error of SQLite when the disk is full.</summary>
    public static SqliteException Full => new("database or disk is full", 13);

    public int Count => _count;

    public bool Fails { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return Fails ? throw Full : ValueTask.FromResult(result);
    }
}

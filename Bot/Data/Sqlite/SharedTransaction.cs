using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>A transaction that is several works': each has a context of its own, and undoes no more than its own.</summary>
internal sealed class SharedTransaction(IDbContextTransaction transaction, IDbContextFactory<SqliteClusterDbContext> contexts) : IAsyncDisposable
{
    private const string Savepoint = "work";

    public async Task<SqliteClusterDbContext> OpenAsync()
    {
        var db = contexts.CreateDbContext();
        // The whole work has one savepoint; one before each saving would be of no use.
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.UseTransactionAsync(transaction.GetDbTransaction());
        return db;
    }

    public Task BeginWorkAsync() => transaction.CreateSavepointAsync(Savepoint);

    public Task EndWorkAsync() => transaction.ReleaseSavepointAsync(Savepoint);

    /// <summary>Undoes what was done since the work began. It fails when the database has given up the whole transaction.</summary>
    public async Task UndoWorkAsync()
    {
        await transaction.RollbackToSavepointAsync(Savepoint);
        await transaction.ReleaseSavepointAsync(Savepoint);
    }

    public Task CommitAsync() => transaction.CommitAsync();

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ClusterBot.Data.Sqlite.Writing;

/// <summary>A transaction that is several works': each has a context of its own, and undoes no more than its own.</summary>
internal sealed class SharedTransaction(IDbContextTransaction transaction, IDbContextFactory<SqliteDbContext> contexts) : IAsyncDisposable
{
    private const string Savepoint = "work";

    public async Task<SqliteDbContext> OpenAsync()
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

/// <summary>One connection, for one transaction after another, and contexts to be lent to the works within them.</summary>
internal sealed class SharedTransactions : IAsyncDisposable
{
    private readonly SqliteDbContext _head;
    private readonly PreparedStatementCache _cache;
    private readonly PooledDbContextFactory<SqliteDbContext> _contexts;
    private readonly bool _isKept;
    private bool _isOpen;

    public SharedTransactions(DbContextOptions<SqliteDbContext> options)
    {
        _head = new SqliteDbContext(options);
        var connection = _head.Database.GetDbConnection();
        _cache = new PreparedStatementCache(connection);
        // Without a pool each use of the database is to open the file anew.
        _isKept = new SqliteConnectionStringBuilder(connection.ConnectionString).Pooling;
        var lent = new DbContextOptionsBuilder<SqliteDbContext>(options).UseSqlite(connection);
        _contexts = new((_isKept ? lent.AddInterceptors(_cache) : lent).Options, poolSize: 1);
    }

    public async Task<SharedTransaction> BeginAsync()
    {
        if (_isKept && !_isOpen)
        {
            await _head.Database.OpenConnectionAsync();
            _isOpen = true;
        }

        return new(await _head.Database.BeginTransactionAsync(), _contexts);
    }

    /// <summary>After a failure nothing is taken for granted: the next transaction opens the connection anew.</summary>
    public async Task CloseAsync()
    {
        _cache.Forget();
        if (_isOpen)
        {
            _isOpen = false;
            await _head.Database.CloseConnectionAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _head.DisposeAsync();
    }
}

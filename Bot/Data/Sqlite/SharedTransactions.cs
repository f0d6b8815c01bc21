using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>One connection, for one transaction after another, and contexts to be lent to the works within them.</summary>
internal sealed class SharedTransactions : IAsyncDisposable
{
    private readonly SqliteClusterDbContext _head;
    private readonly KeptStatements _statements;
    private readonly PooledDbContextFactory<SqliteClusterDbContext> _contexts;
    private readonly bool _isKept;
    private bool _isOpen;

    public SharedTransactions(DbContextOptions<SqliteClusterDbContext> options)
    {
        _head = new SqliteClusterDbContext(options);
        var connection = _head.Database.GetDbConnection();
        _statements = new KeptStatements(connection);
        // Without a pool each use of the database is to open the file anew.
        _isKept = new SqliteConnectionStringBuilder(connection.ConnectionString).Pooling;
        var lent = new DbContextOptionsBuilder<SqliteClusterDbContext>(options).UseSqlite(connection);
        _contexts = new((_isKept ? lent.AddInterceptors(_statements) : lent).Options, poolSize: 1);
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
        _statements.Forget();
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

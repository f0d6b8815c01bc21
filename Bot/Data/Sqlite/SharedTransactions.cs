using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>One connection, for one transaction after another, and contexts to be lent to the works within them.</summary>
internal sealed class SharedTransactions : IAsyncDisposable
{
    private readonly SqliteClusterDbContext _head;
    private readonly PooledDbContextFactory<SqliteClusterDbContext> _contexts;

    public SharedTransactions(DbContextOptions<SqliteClusterDbContext> options)
    {
        _head = new SqliteClusterDbContext(options);
        _contexts = new(new DbContextOptionsBuilder<SqliteClusterDbContext>(options).UseSqlite(_head.Database.GetDbConnection()).Options, poolSize: 1);
    }

    public async Task<SharedTransaction> BeginAsync() => new(await _head.Database.BeginTransactionAsync(), _contexts);

    public ValueTask DisposeAsync() => _head.DisposeAsync();
}

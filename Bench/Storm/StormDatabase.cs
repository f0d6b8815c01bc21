using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Sqlite;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Storm;

/// <summary>The database of a storm: made for it, filled before it and read after it.</summary>
internal sealed class StormDatabase : IDisposable
{
    private readonly TempDatabase _file = new();

    public string Folder => _file.Folder;

    public string ConnectionString => _file.ConnectionString;

    public ClusterDbContext Open() =>
        new SqliteClusterDbContext(new DbContextOptionsBuilder<SqliteClusterDbContext>().UseSqlite(ConnectionString).Options);

    public async Task FillAsync(IReadOnlyList<StormCluster> clusters, string serviceUrl)
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        StormRegister.Fill(db, clusters, serviceUrl);
        await db.SaveChangesAsync();
    }

    /// <summary>Whether nothing waits in the outbox.</summary>
    public async Task<bool> IsQuietAsync()
    {
        await using var db = Open();
        return !await db.Deliveries.AnyAsync(d => d.State == DeliveryState.Queued || d.State == DeliveryState.Leased);
    }

    public void Dispose() => _file.Dispose();
}

using ClusterBot.Bench.Storm.Load;
using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Data.PostgreSql;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite;
using ClusterBot.Tests.Support.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Bench.Storm;

/// <summary>The database of a bench: created for it, filled before it and read after it. PostgreSQL is a server of our own.</summary>
internal sealed class StormDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clusterbot-");
    private readonly PostgreSqlServer? _server;

    private StormDatabase(PostgreSqlServer? server) => _server = server;

    public DatabaseEngine Engine => _server is null ? DatabaseEngine.Sqlite : DatabaseEngine.PostgreSql;

    public string Folder => _folder.FullName;

    public string ConnectionString => _server?.ConnectionString("clusterbot") ?? $"Data Source={Path.Combine(Folder, "clusterbot.db")}";

    /// <param name="engine">Which one.</param>
    /// <param name="settings">Of a PostgreSQL server; by default it keeps what was committed, as it does in production.</param>
    public static async Task<StormDatabase> StartAsync(DatabaseEngine engine, params string[] settings) =>
        new(engine == DatabaseEngine.Sqlite ? null : await BenchPostgreSql.StartAsync(settings.Length > 0 ? settings : ["fsync=on"]));

    public ClusterDbContext Open(params IInterceptor[] interceptors) => Engine == DatabaseEngine.Sqlite
        ? new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite(ConnectionString).AddInterceptors(interceptors).Options)
        : new PostgreSqlDbContext(new DbContextOptionsBuilder<PostgreSqlDbContext>()
            .UseNpgsql(ConnectionString + ";Pooling=false").AddInterceptors(interceptors).Options);

    public async Task FillAsync(IReadOnlyList<StormCluster> clusters, string serviceUrl)
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        StormRegister.Fill(db, clusters, serviceUrl);
        await db.SaveChangesAsync();
    }

    /// <summary>Returns true when nothing waits in the outbox.</summary>
    public async Task<bool> IsQuietAsync()
    {
        await using var db = Open();
        return !await db.OutboxMessages.AnyAsync(d => d.FinishedAt == null);
    }

    /// <summary>
    /// Returns the number of tenants' lanes that a process has; null when only the process could say, or the database is stopped.
    /// </summary>
    public async Task<int?> LanesOfAsync(int process)
    {
        if (Engine == DatabaseEngine.Sqlite)
        {
            return null;
        }

        try
        {
            await using var db = Open();
            var session = $"ClusterBot lanes {process} %";
            return await db.Database.SqlQuery<int>(
                $"""
                SELECT count(*)::int AS "Value" FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.granted AND a.application_name LIKE {session}
                """).SingleAsync();
        }
        catch (Exception exception) when (StorageFault.Reason(exception) is not null)
        {
            return null;
        }
    }

    /// <summary>Returns whether a process has the lane of a tenant; on PostgreSQL.</summary>
    public async Task<bool> OwnsLaneAsync(int process, string tenantId)
    {
        await using var db = Open();
        var (session, key) = ($"ClusterBot lanes {process} %", AdvisoryKeys.Of("owner", tenantId));
        return await db.Database.SqlQuery<bool>(
            $"""
            SELECT EXISTS (
              SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
              WHERE l.locktype = 'advisory' AND l.granted AND a.application_name LIKE {session}
                AND (l.classid::bigint << 32 | l.objid::bigint) = {key}) AS "Value"
            """).SingleAsync();
    }

    /// <summary>Stops the server, with every session, and starts it again later.</summary>
    public async Task StopForAsync(TimeSpan time)
    {
        await _server!.StopAsync();
        await Task.Delay(time, TimeProvider.System);
        await _server.StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}

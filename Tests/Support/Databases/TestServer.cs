using System.Collections.Concurrent;
using System.Globalization;
using ClusterBot.Data.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>
/// One PostgreSQL for all tests of a run, started when the first one needs it. It ends with the process, however that ends.
/// </summary>
internal sealed class TestServer
{
    private const string Template = "clusterbot_template";

    private static readonly Lazy<TestServer> Lazy = new(() => new TestServer());

    private readonly PostgreSqlServer _server;
    private readonly ConcurrentBag<ReusedDatabase> _emptied = [];
    private readonly ConcurrentDictionary<string, ReusedDatabase> _inUse = new(StringComparer.Ordinal);
    private readonly Lazy<string> _schema;
    private int _databases;

    private TestServer()
    {
        // A test waits for its database wherever it happens to be made, in a constructor as well.
        _server = Task.Run(StartAsync).GetAwaiter().GetResult();
        using var db = new PostgreSqlDbContext(
            new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(Unpooled(Template)).Options);
        db.Database.Migrate();
        _schema = new Lazy<string>(() => ReusedDatabase.SchemaOf(_server.ConnectionString(Template)));
    }

    public static TestServer Shared => Lazy.Value;

    /// <summary>A database with all tables or none, and no rows.</summary>
    public string CreateDatabase(bool withTables)
    {
        if (withTables && _emptied.TryTake(out var emptied))
        {
            _inUse[emptied.ConnectionString] = emptied;
            return emptied.ConnectionString;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        // To copy the files costs a third of writing their pages to the log.
        Execute($"CREATE DATABASE {name} TEMPLATE {(withTables ? $"{Template} STRATEGY FILE_COPY" : "template0")}");
        var connectionString = _server.ConnectionString(name);
        if (withTables)
        {
            _inUse[connectionString] = new ReusedDatabase(connectionString, _schema.Value);
        }

        return connectionString;
    }

    /// <summary>Keeps it for the next test where it can be emptied, which costs a tenth of making one.</summary>
    public void DropDatabase(string connectionString)
    {
        if (_inUse.TryRemove(connectionString, out var used))
        {
            if (used.TryEmpty())
            {
                _emptied.Add(used);
                return;
            }

            used.Dispose();
        }

        Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>Its databases live for one test: nothing is kept safe from a power cut, and nothing is worth tidying.</summary>
    private static Task<PostgreSqlServer> StartAsync() => PostgreSqlServer.StartInAsync(
        MemoryFolder.Create("clusterbot-pg-"),
        () => EmbeddedPostgres.InstalledAsync(CancellationToken.None),
        "fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off", "wal_level=minimal", "max_wal_senders=0",
        "jit=off");

    private string Unpooled(string database) => _server.ConnectionString(database) + ";Pooling=false";

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Unpooled("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using ClusterBot.Bot.Data.PostgreSql;
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
    private int _databases;

    private TestServer()
    {
        // A test waits for its database wherever it happens to be made, in a constructor as well.
        _server = Task.Run(StartAsync).GetAwaiter().GetResult();
        using var db = new PostgreSqlDbContext(
            new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(Unpooled(Template)).Options);
        db.Database.Migrate();
    }

    public static TestServer Shared => Lazy.Value;

    /// <summary>A database with all tables or none, and no rows.</summary>
    public string CreateDatabase(bool withTables)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        Execute($"CREATE DATABASE {name} TEMPLATE {(withTables ? Template : "template0")}");
        return _server.ConnectionString(name);
    }

    public void DropDatabase(string connectionString) =>
        Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

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

using ClusterBot.Data;
using ClusterBot.Data.PostgreSql;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite;
using ClusterBot.Tests.Support.Databases.Templates;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>A database of the engine that the test at hand is for, gone after the test.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly TempDatabase _file = new();

    public TestDatabase()
        : this(withTables: true)
    {
    }

    public TestDatabase(DatabaseEngine engine)
        : this(engine, withTables: true)
    {
    }

    /// <param name="withTables">True when it has them from the start, which is quicker. Without them a SQLite database is not even a
    /// file.</param>
    public TestDatabase(bool withTables)
        : this(TestEngine.Current, withTables)
    {
    }

    private TestDatabase(DatabaseEngine engine, bool withTables)
    {
        Engine = engine;
        ConnectionString = Engine == DatabaseEngine.Sqlite ? _file.ConnectionString : TestServer.Shared.CreateDatabase(withTables);
        if (Engine == DatabaseEngine.Sqlite && withTables)
        {
            SqliteTemplate.CopyTo(File);
        }
    }

    public DatabaseEngine Engine { get; }

    public string ConnectionString { get; }

    /// <summary>A place for what the test keeps in files.</summary>
    public string Folder => _file.Folder;

    /// <summary>The SQLite file.</summary>
    public string File => _file.File;

    /// <summary>A context of its own, whose connection is gone with it.</summary>
    public ClusterDbContext Open() => Engine == DatabaseEngine.Sqlite
        ? new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(ConnectionString).Options)
        : new PostgreSqlDbContext(
            new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(ConnectionString + ";Pooling=false").Options);

    public void Dispose()
    {
        if (Engine == DatabaseEngine.PostgreSql)
        {
            TestServer.Shared.DropDatabase(ConnectionString);
        }

        _file.Dispose();
    }
}

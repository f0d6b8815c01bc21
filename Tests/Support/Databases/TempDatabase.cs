using ClusterBot.Data.Sqlite;
using ClusterBot.Data.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>A place for a SQLite file that is gone after the test.</summary>
internal sealed class TempDatabase : IDisposable
{
    private const int DisposedAtOnce = 16;

    private static int _disposed;

    private readonly DirectoryInfo _folder = MemoryFolder.Create("clusterbot-");

    public string Folder => _folder.FullName;

    public string File => Path.Combine(Folder, "clusterbot.db");

    public string ConnectionString => $"Data Source={File}";

    public void Dispose()
    {
        // It closes the kept connections of every test that runs: not for each file that goes, where one in use can be deleted.
        if (OperatingSystem.IsWindows() || Interlocked.Increment(ref _disposed) % DisposedAtOnce == 0)
        {
            SqliteConnection.ClearAllPools();
        }

        _folder.Delete(true);
    }
}

/// <summary>A SQLite file with all tables and no rows, made once a run: a copy of it is quicker than each start's own migrations.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<byte[]> File = new(Make);

    public static void CopyTo(string file) => System.IO.File.WriteAllBytes(file, File.Value);

    private static byte[] Make()
    {
        using var place = new TempDatabase();
        var connection = place.ConnectionString + ";Pooling=false";
        Task.Run(() => SqliteFile.CreateAsync(connection, CancellationToken.None)).GetAwaiter().GetResult();
        using (var db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection).Options))
        {
            db.Database.Migrate();
        }

        return System.IO.File.ReadAllBytes(place.File);
    }
}

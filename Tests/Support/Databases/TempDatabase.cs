using Microsoft.Data.Sqlite;

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

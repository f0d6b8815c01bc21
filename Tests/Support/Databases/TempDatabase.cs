using Microsoft.Data.Sqlite;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>A place for a SQLite file that is gone after the test.</summary>
internal sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = MemoryFolder.Create("clusterbot-");

    public string Folder => _folder.FullName;

    public string File => Path.Combine(Folder, "clusterbot.db");

    public string ConnectionString => $"Data Source={File}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }
}

using ClusterBot.Data;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>A file, and copies of the file.</summary>
internal sealed class SqliteTemplate : IDatabaseTemplate
{
    private readonly string _folder;
    private readonly SqliteConnection _filling;

    private SqliteTemplate(string folder)
    {
        this._folder = folder;
        _filling = new SqliteConnection($"Data Source={File("template")}");
    }

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public static async Task<SqliteTemplate> StartAsync(string folder)
    {
        var template = new SqliteTemplate(folder);
        Directory.CreateDirectory(folder);
        DeleteAll(template.File("template"));
        await template._filling.OpenAsync();
        await using var setup = template.OpenToFill();
        await setup.Database.MigrateAsync();
        // As the bot's own file is; the haste is for this connection alone.
        await setup.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
        return template;
    }

    public ClusterDbContext OpenToFill() => new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(_filling).Options);

    public async Task FilledAsync()
    {
        await _filling.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public string Copy(string name)
    {
        DeleteAll(File(name));
        System.IO.File.Copy(File("template"), File(name));
        return $"Data Source={File(name)}";
    }

    public ClusterDbContext Open(string copy) =>
        new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(copy + ";Pooling=False").Options);

    public ValueTask DisposeAsync() => _filling.DisposeAsync();

    private string File(string name) => Path.Combine(_folder, name + ".db");

    private static void DeleteAll(string file)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            System.IO.File.Delete(file + ending);
        }
    }
}

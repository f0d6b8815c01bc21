using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>
/// A database like that of a bot in use: clusters with their agreements, people, indicators and channels, and rounds whose cards
/// are posted. As many rounds as there will be answers, because "Nothing new" answers a check-in once.
/// </summary>
internal sealed class BenchDatabase(string folder, IReadOnlyList<BenchCheckIn> checkIns)
{
    private const int RoundsAtOnce = 500;

    public IReadOnlyList<BenchCheckIn> CheckIns => checkIns;

    private string Template => Path.Combine(folder, "template.db");

    public static async Task<BenchDatabase> PrepareAsync(string folder, string serviceUrl, int count)
    {
        var checkIns = new List<BenchCheckIn>(count);
        var made = new BenchDatabase(folder, checkIns);
        Directory.CreateDirectory(folder);
        DeleteAll(made.Template);
        await using (var connection = new SqliteConnection($"Data Source={made.Template}"))
        {
            await connection.OpenAsync();
            await FillAsync(connection, serviceUrl, checkIns, count);
        }

        SqliteConnection.ClearAllPools();
        return made;
    }

    /// <summary>A copy for one process.</summary>
    public string Copy(string name)
    {
        var file = Path.Combine(folder, name + ".db");
        DeleteAll(file);
        File.Copy(Template, file);
        return file;
    }

    private static async Task FillAsync(SqliteConnection connection, string serviceUrl, List<BenchCheckIn> checkIns, int count)
    {
        var options = new DbContextOptionsBuilder<SqliteClusterDbContext>().UseSqlite(connection).Options;
        await using (var setup = new SqliteClusterDbContext(options))
        {
            await setup.Database.MigrateAsync();
            // As the bot's own file is; the haste is for this connection alone.
            await setup.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
        }

        var clusters = BenchRegister.Clusters(serviceUrl);
        await SaveAsync(options, clusters.SelectMany(cluster => cluster.Rows));
        for (var round = 0; checkIns.Count < count; round += RoundsAtOnce / clusters.Count)
        {
            var rounds = Enumerable.Range(round, RoundsAtOnce / clusters.Count)
                .SelectMany(number => clusters.Select(cluster => cluster.Round(number, serviceUrl)))
                .ToList();
            await SaveAsync(options, rounds.SelectMany(made => made.Rows));
            checkIns.AddRange(rounds.SelectMany(made => made.CheckIns));
        }
    }

    private static async Task SaveAsync(DbContextOptions<SqliteClusterDbContext> options, IEnumerable<object> rows)
    {
        await using ClusterDbContext db = new SqliteClusterDbContext(options);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private static void DeleteAll(string file)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + ending);
        }
    }
}

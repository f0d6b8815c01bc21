using ClusterBot.Bench.Turns.Load;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>
/// A database like that of a bot in use: clusters with their agreements, people, indicators and channels, and rounds whose cards
/// are posted. As many rounds as there will be answers, because "Nothing new" answers a check-in once. Each engine holds the same rows.
/// </summary>
internal sealed class BenchDatabase(IReadOnlyList<IDatabaseTemplate> templates, IReadOnlyList<BenchCheckIn> checkIns) : IAsyncDisposable
{
    private const int RoundsAtOnce = 500;

    public IReadOnlyList<BenchCheckIn> CheckIns => checkIns;

    public static async Task<BenchDatabase> PrepareAsync(IReadOnlyList<DatabaseEngine> engines, string folder, string serviceUrl, int count)
    {
        var templates = new List<IDatabaseTemplate>();
        var checkIns = new List<BenchCheckIn>(count);
        var made = new BenchDatabase(templates, checkIns);
        // PostgreSQL first: it numbers the deliveries, and SQLite goes on after any number that it is given.
        if (engines.Contains(DatabaseEngine.PostgreSql))
        {
            templates.Add(await PostgreSqlTemplate.StartAsync());
        }

        if (engines.Contains(DatabaseEngine.Sqlite))
        {
            templates.Add(await SqliteTemplate.StartAsync(folder));
        }

        await made.FillAsync(serviceUrl, checkIns, count);
        return made;
    }

    /// <summary>A copy for one process.</summary>
    public BenchCopy Copy(DatabaseEngine engine, string name)
    {
        var template = templates.First(template => template.Engine == engine);
        var connection = template.Copy(name);
        return new BenchCopy(connection, new OpenRounds(checkIns, () => template.Open(connection)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var template in templates)
        {
            await template.DisposeAsync();
        }
    }

    private async Task FillAsync(string serviceUrl, List<BenchCheckIn> checkIns, int count)
    {
        var clusters = BenchRegister.Clusters(serviceUrl);
        await SaveAsync([.. clusters.SelectMany(cluster => cluster.Rows)]);
        for (var round = 0; checkIns.Count < count; round += RoundsAtOnce / clusters.Count)
        {
            var rounds = Enumerable.Range(round, RoundsAtOnce / clusters.Count)
                .SelectMany(number => clusters.Select(cluster => cluster.Round(number, serviceUrl)))
                .ToList();
            await SaveAsync([.. rounds.SelectMany(made => made.Rows)]);
            checkIns.AddRange(rounds.SelectMany(made => made.CheckIns));
        }

        foreach (var template in templates)
        {
            await template.FilledAsync();
        }
    }

    private async Task SaveAsync(IReadOnlyList<object> rows)
    {
        foreach (var template in templates)
        {
            await using var db = template.OpenToFill();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRange(rows);
            await db.SaveChangesAsync();
        }
    }
}

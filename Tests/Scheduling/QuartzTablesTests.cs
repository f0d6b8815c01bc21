using ClusterBot.Bot.Data.Sqlite;
using ClusterBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace ClusterBot.Tests.Scheduling;

public sealed class QuartzTablesTests : IDisposable
{
    private const string Columns =
        "SELECT t.name || '.' || c.name || ' ' || c.pk AS Value FROM sqlite_schema t, pragma_table_info(t.name) c "
        + "WHERE t.type = 'table' AND t.name LIKE 'QRTZ!_%' ESCAPE '!' ORDER BY 1";

    private readonly TempDatabase _ours = new();
    private readonly TempDatabase _quartzs = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What a later version of Quartz adds shows here, and is ours to add in a migration of its own.</summary>
    [Fact]
    public async Task Our_migration_makes_the_columns_and_keys_that_this_version_of_Quartz_would_make()
    {
        await CreateByQuartzAsync();
        await using var quartzs = Context(_quartzs);
        await using var ours = Context(_ours);
        await ours.Database.MigrateAsync(Token);

        var wanted = await quartzs.Database.SqlQueryRaw<string>(Columns).ToListAsync(Token);
        string[] unused = ["QRTZ_EXECUTION_HISTORY.", "QRTZ_MISFIRE_HISTORY.", "QRTZ_JOB_STATUS."];
        Assert.Contains("QRTZ_LOCKS.LOCK_NAME 2", wanted);
        Assert.Equal(
            wanted.Where(column => !unused.Any(table => column.StartsWith(table, StringComparison.Ordinal))),
            await ours.Database.SqlQueryRaw<string>(Columns).ToListAsync(Token));
    }

    [Fact]
    public async Task The_migration_can_be_undone()
    {
        await using var db = Context(_ours);
        await db.Database.MigrateAsync(Token);

        await db.Database.MigrateAsync("0", Token);

        Assert.Empty(await db.Database.SqlQueryRaw<string>(Columns).ToListAsync(Token));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _ours.Dispose();
        _quartzs.Dispose();
    }

    private static SqliteClusterDbContext Context(TempDatabase database) =>
        new(new DbContextOptionsBuilder<SqliteClusterDbContext>().UseSqlite($"Data Source={database.File}").Options);

    private async Task CreateByQuartzAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddQuartz(quartz => quartz.UsePersistentStore(store => store
            .ProvisionSchema()
            .UseSqlite(SqliteFactory.Instance, $"Data Source={_quartzs.File}")));
        using var host = builder.Build();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);
        await scheduler.Start(Token);
        await scheduler.Shutdown(waitForJobsToComplete: false, Token);
    }
}

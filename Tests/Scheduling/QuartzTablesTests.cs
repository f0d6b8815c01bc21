using ClusterBot.Bot.Data;
using ClusterBot.Tests.Support.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace ClusterBot.Tests.Scheduling;

public sealed class QuartzTablesTests : IDisposable
{
    private const string SqliteColumns =
        "SELECT t.name || '.' || c.name || ' ' || c.pk AS Value FROM sqlite_schema t, pragma_table_info(t.name) c "
        + "WHERE t.type = 'table' AND t.name LIKE 'QRTZ!_%' ESCAPE '!' ORDER BY 1";

    /// <summary>With their types, which PostgreSQL holds to; its types of text differ in their greatest length alone.</summary>
    private const string PostgreSqlColumns =
        """
        SELECT upper(c.table_name || '.' || c.column_name) || ' ' || coalesce(k.ordinal_position, 0)
            || ' ' || replace(c.data_type, 'character varying', 'text') || ' ' || c.is_nullable AS "Value"
        FROM information_schema.columns c
        LEFT JOIN information_schema.key_column_usage k ON k.table_name = c.table_name AND k.column_name = c.column_name
            AND k.constraint_name LIKE '%_pkey'
        WHERE c.table_name LIKE 'qrtz!_%' ESCAPE '!' ORDER BY 1
        """;

    private readonly TestDatabase _ours = new(withTables: false);
    private readonly TestDatabase _quartzs = new(withTables: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Columns => _ours.Engine == DatabaseEngine.Sqlite ? SqliteColumns : PostgreSqlColumns;

    /// <summary>
    /// Compares the tables: an addition of a later version of Quartz shows here, and is ours to add in a migration of its own.
    /// </summary>
    [Fact]
    public async Task Our_migration_makes_the_columns_and_keys_that_this_version_of_Quartz_would_make()
    {
        await CreateByQuartzAsync();
        await using var quartzs = _quartzs.Open();
        await using var ours = _ours.Open();
        await ours.Database.MigrateAsync(Token);

        var wanted = await quartzs.Database.SqlQueryRaw<string>(Columns).ToListAsync(Token);
        string[] unused = ["QRTZ_EXECUTION_HISTORY.", "QRTZ_MISFIRE_HISTORY.", "QRTZ_JOB_STATUS."];
        Assert.Contains(wanted, column => column.StartsWith("QRTZ_LOCKS.LOCK_NAME 2", StringComparison.Ordinal));
        Assert.Equal(
            wanted.Where(column => !unused.Any(table => column.StartsWith(table, StringComparison.Ordinal))),
            await ours.Database.SqlQueryRaw<string>(Columns).ToListAsync(Token));
    }

    [Fact]
    public async Task The_migration_can_be_undone()
    {
        await using var db = _ours.Open();
        await db.Database.MigrateAsync(Token);

        await db.Database.MigrateAsync("0", Token);

        Assert.Empty(await db.Database.SqlQueryRaw<string>(Columns).ToListAsync(Token));
    }

    public void Dispose()
    {
        _ours.Dispose();
        _quartzs.Dispose();
    }

    private async Task CreateByQuartzAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddQuartz(quartz => quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            _ = _quartzs.Engine == DatabaseEngine.Sqlite
                ? store.UseSqlite(SqliteFactory.Instance, _quartzs.ConnectionString)
                : store.UsePostgres(NpgsqlFactory.Instance, _quartzs.ConnectionString);
        }));
        using var host = builder.Build();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);
        await scheduler.Start(Token);
        await scheduler.Shutdown(waitForJobsToComplete: false, Token);
    }
}

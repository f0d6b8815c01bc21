using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.Sqlite.Sql;

/// <summary>
/// The triggers that renew <see cref="ClusterVersion"/> on SQLite. They come after the tables of the model, in a migration that
/// <c>regenerate.sh</c> leaves alone.
/// </summary>
[DbContext(typeof(SqliteDbContext))]
[Migration("20260101000002_VersionTriggers")]
public sealed class VersionTriggers : Migration
{
    private const string Version = "lower(hex(randomblob(12)))";

    private static readonly (string Event, string[] Rows)[] Events = [("INSERT", ["NEW"]), ("UPDATE", ["NEW", "OLD"]), ("DELETE", ["OLD"])];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Version_New" AFTER INSERT ON "Clusters" BEGIN
              INSERT INTO "ClusterVersions" ("ClusterId", "Version", "Answered") VALUES (NEW."Id", {Version}, 0);
            END
            """);
        foreach (var table in ClusterVersionTriggers.Tables)
        {
            foreach (var (change, rows) in Events.Where(each => table.Columns is null || each.Event == "UPDATE"))
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{Name(table, change)}" AFTER {change}{Of(table)} ON "{table.Name}" BEGIN
                      {string.Join("\n  ", rows.Select(row => table.Renew(row, change == "INSERT", Version)))}
                    END
                    """);
            }
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "Version_New" """);
        foreach (var table in ClusterVersionTriggers.Tables)
        {
            foreach (var (change, _) in Events)
            {
                migrationBuilder.Sql($"""DROP TRIGGER IF EXISTS "{Name(table, change)}" """);
            }
        }
    }

    private static string Name(ClusterVersionTriggers.VersionedTable table, string change) => $"Version_{table.Name}_{change}";

    private static string Of(ClusterVersionTriggers.VersionedTable table) =>
        table.Columns is { } columns ? $" OF {string.Join(", ", columns.Select(column => $"\"{column}\""))}" : "";
}

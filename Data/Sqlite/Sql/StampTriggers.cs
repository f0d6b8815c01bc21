using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.Sqlite.Sql;

/// <summary>
/// The triggers that renew <see cref="ClusterVersion"/> on SQLite. They come after the tables of the model, in a migration that
/// <c>regenerate.sh</c> leaves alone.
/// </summary>
[DbContext(typeof(SqliteDbContext))]
[Migration("20260101000002_StampTriggers")]
public sealed class StampTriggers : Migration
{
    private const string Stamp = "lower(hex(randomblob(12)))";

    private static readonly (string Event, string[] Rows)[] Events = [("INSERT", ["NEW"]), ("UPDATE", ["NEW", "OLD"]), ("DELETE", ["OLD"])];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Stamp_New" AFTER INSERT ON "Clusters" BEGIN
              INSERT INTO "ClusterStamps" ("ClusterId", "Stamp", "Answered") VALUES (NEW."Id", {Stamp}, {Stamp});
            END
            """);
        foreach (var table in ClusterVersionTriggers.Tables)
        {
            foreach (var (change, rows) in Events.Where(each => table.Columns is null || each.Event == "UPDATE"))
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{Name(table, change)}" AFTER {change}{Of(table)} ON "{table.Name}" BEGIN
                      {string.Join("\n  ", rows.Select(row => table.Renew(row, change == "INSERT", Stamp)))}
                    END
                    """);
            }
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "Stamp_New" """);
        foreach (var table in ClusterVersionTriggers.Tables)
        {
            foreach (var (change, _) in Events)
            {
                migrationBuilder.Sql($"""DROP TRIGGER IF EXISTS "{Name(table, change)}" """);
            }
        }
    }

    private static string Name(ClusterVersionTriggers.StampedTable table, string change) => $"Stamp_{table.Name}_{change}";

    private static string Of(ClusterVersionTriggers.StampedTable table) =>
        table.Columns is { } columns ? $" OF {string.Join(", ", columns.Select(column => $"\"{column}\""))}" : "";
}

using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>The triggers that renew <see cref="ClusterStamp"/> on SQLite.</summary>
internal static class StampTriggers
{
    private const string Stamp = "lower(hex(randomblob(12)))";

    private static readonly (string Event, string[] Rows)[] Events = [("INSERT", ["NEW"]), ("UPDATE", ["NEW", "OLD"]), ("DELETE", ["OLD"])];

    public static void Create(MigrationBuilder migration)
    {
        migration.Sql($"""INSERT INTO "ClusterStamps" ("ClusterId", "Stamp") SELECT "Id", {Stamp} FROM "Clusters" """);
        migration.Sql($"""
            CREATE TRIGGER "Stamp_New" AFTER INSERT ON "Clusters" BEGIN
              INSERT INTO "ClusterStamps" ("ClusterId", "Stamp") VALUES (NEW."Id", {Stamp});
            END
            """);
        foreach (var table in ClusterStampTriggers.Tables)
        {
            foreach (var (happening, rows) in Events.Where(each => table.Columns is null || each.Event == "UPDATE"))
            {
                migration.Sql($"""
                    CREATE TRIGGER "{Name(table, happening)}" AFTER {happening}{Of(table)} ON "{table.Name}" BEGIN
                      {string.Join("\n  ", rows.Select(row => Renew(table, row)))}
                    END
                    """);
            }
        }
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("""DROP TRIGGER "Stamp_New" """);
        foreach (var table in ClusterStampTriggers.Tables)
        {
            foreach (var (happening, _) in Events)
            {
                migration.Sql($"""DROP TRIGGER IF EXISTS "{Name(table, happening)}" """);
            }
        }
    }

    private static string Name(ClusterStampTriggers.StampedTable table, string happening) => $"Stamp_{table.Name}_{happening}";

    private static string Of(ClusterStampTriggers.StampedTable table) =>
        table.Columns is { } columns ? $" OF {string.Join(", ", columns.Select(column => $"\"{column}\""))}" : "";

    private static string Renew(ClusterStampTriggers.StampedTable table, string row) =>
        $"""UPDATE "ClusterStamps" SET "Stamp" = {Stamp} WHERE "ClusterId" IN ({table.ClusterIdsOf(row)});""";
}

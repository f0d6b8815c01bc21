using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.PostgreSql.Sql;

/// <summary>
/// The triggers that renew <see cref="ClusterVersion"/> on PostgreSQL. They come after the tables of the model, in a migration that
/// <c>regenerate.sh</c> leaves alone.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20260101000002_StampTriggers")]
public sealed class StampTriggers : Migration
{
    private const string Stamp = "gen_random_uuid()::text";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Function(
            "stamp_new", $"""INSERT INTO "ClusterStamps" ("ClusterId", "Stamp", "Answered") VALUES (NEW."Id", {Stamp}, {Stamp}); """));
        migrationBuilder.Sql("""CREATE TRIGGER stamp_new AFTER INSERT ON "Clusters" FOR EACH ROW EXECUTE FUNCTION stamp_new()""");
        foreach (var table in ClusterVersionTriggers.Tables)
        {
            migrationBuilder.Sql(Function(Name(table), $"""
                IF TG_OP = 'INSERT' THEN {table.Renew("NEW", true, Stamp)} END IF;
                IF TG_OP = 'UPDATE' THEN {table.Renew("NEW", false, Stamp)} END IF;
                IF TG_OP <> 'INSERT' THEN {table.Renew("OLD", false, Stamp)} END IF;
                """));
            migrationBuilder.Sql(
                $"""CREATE TRIGGER {Name(table)} AFTER {Events(table)} ON "{table.Name}" FOR EACH ROW EXECUTE FUNCTION {Name(table)}()""");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, table) in ClusterVersionTriggers.Tables.Select(table => (Name(table), table.Name))
            .Append(("stamp_new", "Clusters")))
        {
            migrationBuilder.Sql($"""DROP TRIGGER {name} ON "{table}" """);
            migrationBuilder.Sql($"DROP FUNCTION {name}()");
        }
    }

    private static string Function(string name, string body) =>
        $"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$";

    private static string Name(ClusterVersionTriggers.StampedTable table) => "stamp_" + table.Name.ToLowerInvariant();

    private static string Events(ClusterVersionTriggers.StampedTable table) => table.Columns is { } columns
        ? $"UPDATE OF {string.Join(", ", columns.Select(column => $"\"{column}\""))}"
        : "INSERT OR UPDATE OR DELETE";
}

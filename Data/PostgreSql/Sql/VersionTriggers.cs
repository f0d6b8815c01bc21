using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.PostgreSql.Sql;

/// <summary>
/// The triggers that renew <see cref="ClusterVersion"/> on PostgreSQL. They come after the tables of the model, in a migration that
/// <c>regenerate.sh</c> leaves alone.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20260101000002_VersionTriggers")]
public sealed class VersionTriggers : Migration
{
    private const string Version = "gen_random_uuid()::text";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Function(
            "version_new", $"""INSERT INTO "ClusterVersions" ("ClusterId", "Version", "Answered") VALUES (NEW."Id", {Version}, 0); """));
        migrationBuilder.Sql("""CREATE TRIGGER version_new AFTER INSERT ON "Clusters" FOR EACH ROW EXECUTE FUNCTION version_new()""");
        foreach (var table in ClusterVersionTriggers.Tables)
        {
            migrationBuilder.Sql(Function(Name(table), $"""
                IF TG_OP = 'INSERT' THEN {table.Renew("NEW", true, Version)} END IF;
                IF TG_OP = 'UPDATE' THEN {table.Renew("NEW", false, Version)} END IF;
                IF TG_OP <> 'INSERT' THEN {table.Renew("OLD", false, Version)} END IF;
                """));
            migrationBuilder.Sql(
                $"""CREATE TRIGGER {Name(table)} AFTER {Events(table)} ON "{table.Name}" FOR EACH ROW EXECUTE FUNCTION {Name(table)}()""");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, table) in ClusterVersionTriggers.Tables.Select(table => (Name(table), table.Name))
            .Append(("version_new", "Clusters")))
        {
            migrationBuilder.Sql($"""DROP TRIGGER {name} ON "{table}" """);
            migrationBuilder.Sql($"DROP FUNCTION {name}()");
        }
    }

    private static string Function(string name, string body) =>
        $"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$";

    private static string Name(ClusterVersionTriggers.VersionedTable table) => "version_" + table.Name.ToLowerInvariant();

    private static string Events(ClusterVersionTriggers.VersionedTable table) => table.Columns is { } columns
        ? $"UPDATE OF {string.Join(", ", columns.Select(column => $"\"{column}\""))}"
        : "INSERT OR UPDATE OR DELETE";
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.Sqlite.Sql;

/// <summary>
/// The full-text index of what can be found, on SQLite: https://sqlite.org/fts5.html#external_content_tables. Its tokens are made by the
/// program, so that both engines find the same. No part of the model.
/// </summary>
[DbContext(typeof(SqliteDbContext))]
[Migration("20260101000003_SearchTerms")]
public sealed class SearchTermsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE VIRTUAL TABLE "SearchTerms" USING fts5(
              "Terms", content='SearchEntries', content_rowid='Id', tokenize='unicode61')
            """);
        // What is taken out of it leaves no trace in the file: names of erased people among it.
        migrationBuilder.Sql("""INSERT INTO "SearchTerms" ("SearchTerms", rank) VALUES ('secure-delete', 1)""");
        Trigger(migrationBuilder, "Added", "INSERT", Add);
        Trigger(migrationBuilder, "Removed", "DELETE", Remove);
        Trigger(migrationBuilder, "Changed", "UPDATE", Remove, Add);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var name in (string[])["Added", "Removed", "Changed"])
        {
            migrationBuilder.Sql($"""DROP TRIGGER "SearchTerms_{name}" """);
        }

        migrationBuilder.Sql("""DROP TABLE "SearchTerms" """);
    }

    private const string Add = """INSERT INTO "SearchTerms" (rowid, "Terms") VALUES (NEW."Id", NEW."Terms");""";

    private const string Remove =
        """INSERT INTO "SearchTerms" ("SearchTerms", rowid, "Terms") VALUES ('delete', OLD."Id", OLD."Terms");""";

    private static void Trigger(MigrationBuilder migrationBuilder, string name, string change, params string[] statements) =>
        migrationBuilder.Sql($"""
            CREATE TRIGGER "SearchTerms_{name}" AFTER {change} ON "SearchEntries" BEGIN
              {string.Join("\n  ", statements)}
            END
            """);
}

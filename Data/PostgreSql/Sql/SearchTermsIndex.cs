using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.PostgreSql.Sql;

/// <summary>
/// The full-text index of what can be found, on PostgreSQL: https://www.postgresql.org/docs/current/textsearch-tables.html. Its tokens are
/// made by the program, so that both engines find the same and no extension is needed. No part of the model.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20260101000003_SearchTerms")]
public sealed class SearchTermsIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """CREATE INDEX "IX_SearchEntries_Terms" ON "SearchEntries" USING gin (array_to_tsvector(string_to_array("Terms", ' ')))""");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP INDEX "IX_SearchEntries_Terms" """);
}

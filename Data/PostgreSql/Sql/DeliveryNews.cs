using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.PostgreSql.Sql;

/// <summary>
/// The database itself tells every replica that deliveries were added, with the commit that adds them: no code can forget to.
/// No part of the model.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261123160700_DeliveryNews")]
public sealed class DeliveryNews : Migration
{
    internal const string Channel = "clusterbot_news";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            $"CREATE FUNCTION {Channel}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NOTIFY {Channel}; RETURN NULL; END'");
        migrationBuilder.Sql(
            $"""CREATE TRIGGER {Channel} AFTER INSERT ON "OutboxMessages" FOR EACH STATEMENT EXECUTE FUNCTION {Channel}()""");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""DROP TRIGGER {Channel} ON "OutboxMessages" """);
        migrationBuilder.Sql($"DROP FUNCTION {Channel}()");
    }
}

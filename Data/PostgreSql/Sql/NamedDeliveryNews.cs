using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.PostgreSql.Sql;

/// <summary>
/// The news of <see cref="DeliveryNews"/> says who made it, so that a replica need not look at the outbox for what it added itself.
/// A replica of the version before hears it as before. No part of the model.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261127111800_NamedDeliveryNews")]
public sealed class NamedDeliveryNews : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(Function($"PERFORM pg_notify(''{DeliveryNews.Channel}'', current_setting(''application_name''))"));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Function($"NOTIFY {DeliveryNews.Channel}"));

    private static string Function(string tell) =>
        $"CREATE OR REPLACE FUNCTION {DeliveryNews.Channel}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN {tell}; RETURN NULL; END'";
}

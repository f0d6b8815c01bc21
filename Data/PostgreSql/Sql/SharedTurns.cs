using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data.PostgreSql.Sql;

/// <summary>
/// Lets the turns of one tenant be at work beside each other: the way into a shared transaction in one trip, and the order of the outbox,
/// which the database keeps itself, so that no code can forget to. No part of the model.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261130123000_SharedTurns")]
public sealed class SharedTurns : Migration
{
    // Each statement of such a function sees what was committed before it began, so the check sees all that the locks waited for. Within it
    // a lock is waited for as long as the channel waits for a press.
    private const string Enter = """
        CREATE FUNCTION enter_shared(tenant bigint, claims bigint[], clusters uuid[], stamps text[], cards text[], copies bigint[])
        RETURNS void LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
        DECLARE
          claim bigint;
        BEGIN
          PERFORM pg_advisory_xact_lock_shared(tenant);
          FOREACH claim IN ARRAY claims LOOP
            PERFORM pg_advisory_xact_lock(claim);
          END LOOP;
          IF EXISTS (
            SELECT 1 FROM unnest(clusters, stamps) AS was("ClusterId", "Version")
            WHERE NOT EXISTS (
              SELECT 1 FROM "ClusterVersions" AS now WHERE now."ClusterId" = was."ClusterId" AND now."Version" = was."Version"))
          OR EXISTS (
            SELECT 1 FROM unnest(cards, copies) AS known("Subject", "Id")
            JOIN "OutboxMessages" AS posted ON posted."Subject" = known."Subject" AND posted."Kind" <> 'Update'
            WHERE posted."Id" > known."Id" AND posted."State" <> 'Refused') THEN
            RAISE EXCEPTION 'What was read has changed since.' USING ERRCODE = 'serialization_failure';
          END IF;
        END $$
        """;

    // An id is given before the commit: whoever adds to a tenant's outbox draws it behind a lock that ends with the commit, so the ids
    // are in the order of the commits, and "all after the last id" misses nothing.
    private const string Order = """
        CREATE FUNCTION order_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_advisory_xact_lock(hashtextextended(NEW."TenantId", 7));
          NEW."Id" := nextval(pg_get_serial_sequence('"OutboxMessages"', 'Id'));
          RETURN NEW;
        END $$
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Enter);
        migrationBuilder.Sql(Order);
        migrationBuilder.Sql(
            """CREATE TRIGGER order_deliveries BEFORE INSERT ON "OutboxMessages" FOR EACH ROW EXECUTE FUNCTION order_deliveries()""");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER order_deliveries ON "OutboxMessages" """);
        migrationBuilder.Sql("DROP FUNCTION order_deliveries()");
        migrationBuilder.Sql("DROP FUNCTION enter_shared(bigint, bigint[], uuid[], text[], text[], bigint[])");
    }
}

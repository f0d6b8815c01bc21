using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Bot.Data.PostgreSql.Sql;

/// <summary>
/// The scheduler's tables, for Quartz 4.7. They are no part of our model and touch none of its tables, so this migration has
/// no model snapshot, and its early date lets <c>dotnet ef migrations remove</c> always mean a migration of the model.
/// Quartz checks at start that all it needs is here; the tables of features that we do not use are left out.
/// </summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20260101000000_QuartzTables")]
public sealed class QuartzTables : Migration
{
    private const string TriggerKey =
        "SCHED_NAME TEXT NOT NULL, TRIGGER_NAME TEXT NOT NULL, TRIGGER_GROUP TEXT NOT NULL";

    /// <summary>A kind of trigger keeps its own columns beside the trigger's row and goes with it.</summary>
    private const string OfTrigger =
        "PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP), "
        + "FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) "
        + "REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) ON DELETE CASCADE";

    private const string Pause = "PAUSE_REASON TEXT, PAUSED_BY TEXT, PAUSED_AT BIGINT";

    private static readonly string[] Tables =
    [
        """
        QRTZ_JOB_DETAILS (
            SCHED_NAME TEXT NOT NULL, JOB_NAME TEXT NOT NULL, JOB_GROUP TEXT NOT NULL,
            DESCRIPTION TEXT, JOB_CLASS_NAME TEXT NOT NULL, JOB_DATA BYTEA,
            IS_DURABLE BOOLEAN NOT NULL, IS_NONCONCURRENT BOOLEAN NOT NULL,
            IS_UPDATE_DATA BOOLEAN NOT NULL, REQUESTS_RECOVERY BOOLEAN NOT NULL,
            PRIMARY KEY (SCHED_NAME, JOB_NAME, JOB_GROUP))
        """,
        $"""
        QRTZ_TRIGGERS (
            {TriggerKey}, JOB_NAME TEXT NOT NULL, JOB_GROUP TEXT NOT NULL,
            DESCRIPTION TEXT, PRIORITY INTEGER, TRIGGER_STATE TEXT NOT NULL, TRIGGER_TYPE TEXT NOT NULL,
            START_TIME BIGINT NOT NULL, END_TIME BIGINT, NEXT_FIRE_TIME BIGINT, PREV_FIRE_TIME BIGINT,
            CALENDAR_NAME TEXT, FIXED_DELAY BOOLEAN, OVERLAP_POLICY INTEGER, EXECUTION_GROUP TEXT,
            MISFIRE_INSTR SMALLINT, MISFIRE_ORIG_FIRE_TIME BIGINT, MISFIRE_THRESHOLD BIGINT,
            PREFERRED_NODE TEXT, PREFERRED_NODE_AUTO BOOLEAN NOT NULL DEFAULT FALSE,
            RETRY_POLICY TEXT, RETRY_ATTEMPT INTEGER,
            CONTINUES_TRIGGER_NAME TEXT, CONTINUES_TRIGGER_GROUP TEXT, CONTINUATION_CONDITION INTEGER,
            {Pause}, JOB_DATA BYTEA,
            PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
            FOREIGN KEY (SCHED_NAME, JOB_NAME, JOB_GROUP) REFERENCES QRTZ_JOB_DETAILS (SCHED_NAME, JOB_NAME, JOB_GROUP))
        """,
        $"""
        QRTZ_SIMPLE_TRIGGERS (
            {TriggerKey}, REPEAT_COUNT BIGINT NOT NULL, REPEAT_INTERVAL BIGINT NOT NULL, TIMES_TRIGGERED BIGINT NOT NULL,
            {OfTrigger})
        """,
        $"QRTZ_CRON_TRIGGERS ({TriggerKey}, CRON_EXPRESSION TEXT NOT NULL, TIME_ZONE_ID TEXT, {OfTrigger})",
        $"""
        QRTZ_SIMPROP_TRIGGERS (
            {TriggerKey}, STR_PROP_1 TEXT, STR_PROP_2 TEXT, STR_PROP_3 TEXT, INT_PROP_1 INTEGER, INT_PROP_2 INTEGER,
            LONG_PROP_1 BIGINT, LONG_PROP_2 BIGINT, DEC_PROP_1 NUMERIC, DEC_PROP_2 NUMERIC,
            BOOL_PROP_1 BOOLEAN, BOOL_PROP_2 BOOLEAN, TIME_ZONE_ID TEXT, {OfTrigger})
        """,
        $"QRTZ_BLOB_TRIGGERS ({TriggerKey}, BLOB_DATA BYTEA, {OfTrigger})",
        """
        QRTZ_CALENDARS (
            SCHED_NAME TEXT NOT NULL, CALENDAR_NAME TEXT NOT NULL, CALENDAR BYTEA NOT NULL,
            PRIMARY KEY (SCHED_NAME, CALENDAR_NAME))
        """,
        $"""
        QRTZ_PAUSED_TRIGGER_GRPS (
            SCHED_NAME TEXT NOT NULL, TRIGGER_GROUP TEXT NOT NULL, {Pause}, PRIMARY KEY (SCHED_NAME, TRIGGER_GROUP))
        """,
        $"""
        QRTZ_PAUSED_JOB_GRPS (
            SCHED_NAME TEXT NOT NULL, JOB_GROUP TEXT NOT NULL, {Pause}, PRIMARY KEY (SCHED_NAME, JOB_GROUP))
        """,
        $"""
        QRTZ_FIRED_TRIGGERS (
            {TriggerKey}, ENTRY_ID TEXT NOT NULL, INSTANCE_NAME TEXT NOT NULL, STATE TEXT NOT NULL,
            FIRED_TIME BIGINT NOT NULL, SCHED_TIME BIGINT NOT NULL, PRIORITY INTEGER NOT NULL,
            JOB_NAME TEXT, JOB_GROUP TEXT, IS_NONCONCURRENT BOOLEAN NOT NULL, REQUESTS_RECOVERY BOOLEAN, EXECUTION_GROUP TEXT,
            PROGRESS INTEGER, PROGRESS_MESSAGE TEXT, INTERRUPT_REQUESTED_TIME BIGINT,
            PRIMARY KEY (SCHED_NAME, ENTRY_ID))
        """,
        """
        QRTZ_SCHEDULER_STATE (
            SCHED_NAME TEXT NOT NULL, INSTANCE_NAME TEXT NOT NULL, QUARTZ_VERSION TEXT,
            LAST_CHECKIN_TIME BIGINT NOT NULL, CHECKIN_INTERVAL BIGINT NOT NULL,
            PRIMARY KEY (SCHED_NAME, INSTANCE_NAME))
        """,
        "QRTZ_LOCKS (SCHED_NAME TEXT NOT NULL, LOCK_NAME TEXT NOT NULL, PRIMARY KEY (SCHED_NAME, LOCK_NAME))",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql("CREATE TABLE " + table);
        }

        migrationBuilder.Sql("CREATE INDEX QRTZ_TRIGGERS_BY_JOB ON QRTZ_TRIGGERS (SCHED_NAME, JOB_NAME, JOB_GROUP)");
        migrationBuilder.Sql("CREATE INDEX QRTZ_TRIGGERS_DUE ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_STATE, NEXT_FIRE_TIME)");
        migrationBuilder.Sql("CREATE INDEX QRTZ_FIRED_BY_JOB ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, JOB_NAME, JOB_GROUP)");
        migrationBuilder.Sql("CREATE INDEX QRTZ_FIRED_BY_TRIGGER ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
        {
            migrationBuilder.Sql("DROP TABLE " + table[..table.IndexOf(' ', StringComparison.Ordinal)]);
        }
    }
}

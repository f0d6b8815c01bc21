using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CheckInsWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LateMinutes",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "Rounds",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Roles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "Roles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "Psas",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "People",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "People",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "TargetValue",
                table: "Indicators",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Tolerance",
                table: "Indicators",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "Clusters",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DaysBeforeBoard",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Frequency",
                table: "Clusters",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Weekly");

            migrationBuilder.AddColumn<string>(
                name: "Nation",
                table: "Clusters",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "EnglandAndWales");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RoundAnyOn",
                table: "Clusters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RoundMonth",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RoundMonthDay",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RoundSkippedOn",
                table: "Clusters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RoundWeek",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RoundsPausedAt",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RoundsResumedAt",
                table: "Clusters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnythingElse",
                table: "Answers",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectedBecause",
                table: "Answers",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotThisRoundBecause",
                table: "Answers",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SideEffects",
                table: "Answers",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SpeaksForAll",
                table: "Answers",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "Answers",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Computed",
                table: "AnswerRow",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "AnswerRow",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiffersBecause",
                table: "AnswerRow",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ForCitizens",
                table: "AnswerRow",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardMeetings_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SnoozedUntilAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeputyAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UnreachableBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Contacts_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Typed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Drafts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlannedFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedFigures_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_TenantId_Code",
                table: "Clusters",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardMeetings_ClusterId_On",
                table: "BoardMeetings",
                columns: new[] { "ClusterId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PersonId",
                table: "Contacts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_RoundId_PersonId",
                table: "Contacts",
                columns: new[] { "RoundId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_CheckInId_PersonId",
                table: "Drafts",
                columns: new[] { "CheckInId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_PersonId",
                table: "Drafts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedFigures_IndicatorId_On",
                table: "PlannedFigures",
                columns: new[] { "IndicatorId", "On" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardMeetings");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "PlannedFigures");

            migrationBuilder.DropIndex(
                name: "IX_Clusters_TenantId_Code",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "LateMinutes",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "Roles");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                table: "Roles");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Psas");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "TargetValue",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Tolerance",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "DaysBeforeBoard",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Frequency",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Nation",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundAnyOn",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundMonth",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundMonthDay",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundSkippedOn",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundWeek",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundsPausedAt",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "RoundsResumedAt",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "AnythingElse",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "CorrectedBecause",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "NotThisRoundBecause",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "SideEffects",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "SpeaksForAll",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Computed",
                table: "AnswerRow");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "AnswerRow");

            migrationBuilder.DropColumn(
                name: "DiffersBecause",
                table: "AnswerRow");

            migrationBuilder.DropColumn(
                name: "ForCitizens",
                table: "AnswerRow");
        }
    }
}

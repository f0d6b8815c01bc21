using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FileOffers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite makes a column nullable in a new table alone, and EF Core's way there leaves the transaction: nothing refers
            // to this table, so it can be made anew within it.
            migrationBuilder.CreateTable(
                name: "NewExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UploadUrl = table.Column<string>(type: "TEXT", nullable: true),
                    ContentUrl = table.Column<string>(type: "TEXT", nullable: true),
                    UniqueId = table.Column<string>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    LinkHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LinkEndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LinkUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table => table.PrimaryKey("PK_Exports", x => x.Id));

            const string Kept = "Id, TenantId, PersonId, RequestedById, ConversationId, RequestedAt, ExpiresAt, AnsweredAt, UploadUrl, ContentUrl, UniqueId, FileName, Attempts, FinishedAt, Reason";
            migrationBuilder.Sql($"INSERT INTO NewExports ({Kept}, Format) SELECT {Kept}, 'Zip' FROM Exports;");
            migrationBuilder.DropTable(name: "Exports");
            migrationBuilder.RenameTable(name: "NewExports", newName: "Exports");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_FinishedAt",
                table: "Exports",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_RequestedAt",
                table: "Exports",
                column: "RequestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_LinkHash",
                table: "Exports",
                column: "LinkHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Exports_LinkHash",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "ClusterId",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "LinkEndsAt",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "LinkHash",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "LinkUsedAt",
                table: "Exports");

            migrationBuilder.AlterColumn<Guid>(
                name: "PersonId",
                table: "Exports",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}

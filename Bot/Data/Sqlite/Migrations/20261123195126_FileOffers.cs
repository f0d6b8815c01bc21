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
            migrationBuilder.AlterColumn<Guid>(
                name: "PersonId",
                table: "Exports",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "ClusterId",
                table: "Exports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Format",
                table: "Exports",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Zip");

            migrationBuilder.AddColumn<long>(
                name: "LinkEndsAt",
                table: "Exports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkHash",
                table: "Exports",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LinkUsedAt",
                table: "Exports",
                type: "INTEGER",
                nullable: true);

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

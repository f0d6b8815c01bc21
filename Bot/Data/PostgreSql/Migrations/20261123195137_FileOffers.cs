using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.PostgreSql.Migrations
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
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "ClusterId",
                table: "Exports",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Format",
                table: "Exports",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Zip");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LinkEndsAt",
                table: "Exports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkHash",
                table: "Exports",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LinkUsedAt",
                table: "Exports",
                type: "timestamp with time zone",
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
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}

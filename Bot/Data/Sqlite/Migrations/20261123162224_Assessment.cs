using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Assessment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Baseline",
                table: "Readings",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<decimal>(
                name: "GroupAhead",
                table: "Readings",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "GroupBehind",
                table: "Readings",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quality",
                table: "Readings",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Breadth",
                table: "Psas",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChosenMethod",
                table: "Psas",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChosenMethodReason",
                table: "Psas",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LifeSpan",
                table: "Psas",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sphere",
                table: "Psas",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ChangeAmount",
                table: "Indicators",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ChangePerPeriod",
                table: "Indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsGap",
                table: "Indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Baseline",
                table: "Readings");

            migrationBuilder.DropColumn(
                name: "GroupAhead",
                table: "Readings");

            migrationBuilder.DropColumn(
                name: "GroupBehind",
                table: "Readings");

            migrationBuilder.DropColumn(
                name: "Quality",
                table: "Readings");

            migrationBuilder.DropColumn(
                name: "Breadth",
                table: "Psas");

            migrationBuilder.DropColumn(
                name: "ChosenMethod",
                table: "Psas");

            migrationBuilder.DropColumn(
                name: "ChosenMethodReason",
                table: "Psas");

            migrationBuilder.DropColumn(
                name: "LifeSpan",
                table: "Psas");

            migrationBuilder.DropColumn(
                name: "Sphere",
                table: "Psas");

            migrationBuilder.DropColumn(
                name: "ChangeAmount",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ChangePerPeriod",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "IsGap",
                table: "Indicators");
        }
    }
}

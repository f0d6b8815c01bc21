using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MissedRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PassedOver",
                table: "Rounds",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PassedOver",
                table: "Rounds");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ScaleIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_TenantId_State_OrderKey",
                table: "Deliveries");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_IndicatorId",
                table: "Roles",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_CheckInId",
                table: "Escalations",
                column: "CheckInId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_OrderKey",
                table: "Deliveries",
                column: "OrderKey");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_TenantId_Id",
                table: "Deliveries",
                columns: new[] { "TenantId", "Id" },
                filter: "\"FinishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_TenantId",
                table: "Conversations",
                column: "TenantId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Roles_IndicatorId",
                table: "Roles");

            migrationBuilder.DropIndex(
                name: "IX_Escalations_CheckInId",
                table: "Escalations");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_OrderKey",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_TenantId_Id",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_TenantId",
                table: "Conversations");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_TenantId_State_OrderKey",
                table: "Deliveries",
                columns: new[] { "TenantId", "State", "OrderKey" });
        }
    }
}

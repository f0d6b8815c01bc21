using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Asks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Asks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromPsaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToPsaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReplyOwedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Asks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Asks_Psas_FromPsaId",
                        column: x => x.FromPsaId,
                        principalTable: "Psas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Asks_Psas_ToPsaId",
                        column: x => x.ToPsaId,
                        principalTable: "Psas",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AskEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    HappenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AskEvents_Asks_AskId",
                        column: x => x.AskId,
                        principalTable: "Asks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AskEvents_AskId_Sequence",
                table: "AskEvents",
                columns: new[] { "AskId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Asks_FromPsaId",
                table: "Asks",
                column: "FromPsaId");

            migrationBuilder.CreateIndex(
                name: "IX_Asks_ReplyOwedOn",
                table: "Asks",
                column: "ReplyOwedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Asks_ToPsaId",
                table: "Asks",
                column: "ToPsaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AskEvents");

            migrationBuilder.DropTable(
                name: "Asks");
        }
    }
}

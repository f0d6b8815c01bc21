using ClusterBot.Data;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClusterBot.Tests.Data;

/// <summary>The database as the next version of the bot has it: with one migration more, which only adds.</summary>
internal sealed class NextVersion(DbContextOptions<NextVersion> options) : ClusterDbContext(options)
{
    /// <summary>Does to the bot's database what the first replica of the next version does when it starts.</summary>
    public static async Task UpgradeAsync(BotUnderTest bot)
    {
        var options = new DbContextOptionsBuilder<NextVersion>()
            .UseNpgsql(bot.Services.GetRequiredService<NpgsqlDataSource>())
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
        await using var db = new NextVersion(options);
        await bot.Services.GetRequiredService<IDatabaseEngine>().SetUpAsync(db, TestContext.Current.CancellationToken);
    }

    public override Task AcquireTenantLockAsync(string tenantId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("It takes no turns.");

    public override IQueryable<SearchEntry> Search(IReadOnlyList<IReadOnlyList<SearchToken>> tokens) =>
        throw new NotSupportedException("It searches nothing.");

    [DbContext(typeof(NextVersion))]
    [Migration("29990101000000_Moods")]
    internal sealed class Moods : Migration
    {
        // Tables that each turn and each send use, in the order in which a turn does not: the worst that an addition can be.
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>("Tries", "OutboxMessages", nullable: false, defaultValue: 0);
            migrationBuilder.CreateIndex("IX_OutboxMessages_Tries", "OutboxMessages", "Tries");
            migrationBuilder.AddColumn<string>("Mood", "Answers", nullable: true);
            migrationBuilder.AddColumn<string>("Mood", "Turns", nullable: true);
            migrationBuilder.CreateTable(
                "Moods", table => new { Id = table.Column<Guid>() }, constraints: table => table.PrimaryKey("PK_Moods", each => each.Id));
        }
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Data;

/// <summary>While replicas are replaced one by one, this version runs on the tables of the next one.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process, which is stopped for an upgrade")]
public sealed class RollingUpgradeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_next_version_adds_to_the_database_hinders_this_one_neither_while_it_runs_nor_when_it_starts()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.OpenTeamAsync();

        await NextVersion.UpgradeAsync(bot);
        await bot.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
        await bot.RestartAsync();

        await bot.AskAsync(DemoPeople.Blake, "help", Teams.ChatOf(DemoPeople.Blake));
        Assert.Empty(bot.Log.Warnings);
    }

    [Fact]
    public async Task Replica_by_replica_and_with_the_tables_changed_while_people_talk_nothing_is_lost_and_nothing_comes_twice()
    {
        await using var first = await BotUnderTest.StartAsync();
        await first.OpenTeamAsync();
        await using var second = await first.BesideAsync();
        using var balancer = new LoadBalancer(first, second);
        var talking = balancer.TalkAsync(3);

        await balancer.TakenAsync(20);
        await NextVersion.UpgradeAsync(first);
        await balancer.TakenAsync(20);
        await using var third = await first.BesideAsync();
        balancer.Add(third);
        await first.StopAsync();
        await balancer.TakenAsync(20);
        await using var fourth = await first.BesideAsync();
        balancer.Add(fourth);
        await second.StopAsync();
        await balancer.TakenAsync(20);
        balancer.Stop();
        await talking;

        await Eventually.TrueAsync(
            () =>
            {
                first.Time.Advance(TimeSpan.FromSeconds(1));
                return balancer.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.State == OutboxMessageState.Sent, Token));
            },
            "all to be sent");
        var answers = first.Connector.Accepted.ToLookup(item => item.ConversationId);
        Assert.All(balancer.Chats, chat => Assert.Single(answers[chat]));
        Assert.All(new[] { first, second, third, fourth }, replica => Assert.Empty(replica.Log.Errors));
    }

    [Fact]
    public async Task A_migration_that_meets_a_turn_in_its_way_is_made_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var upgrade = Task.CompletedTask;

        await bot.QueryAsync(async db =>
        {
            await using var turn = await db.Database.BeginTransactionAsync(Token);
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "Turns" IN ROW EXCLUSIVE MODE""", Token);
            upgrade = NextVersion.UpgradeAsync(bot);
            await Eventually.TrueAsync(
                async () => await bot.QueryAsync(other => other.Database.SqlQueryRaw<int>(
                    """SELECT count(*)::int AS "Value" FROM pg_locks WHERE NOT granted AND relation = '"Turns"'::regclass""")
                        .SingleAsync(Token)) > 0,
                "the migration to wait for the turn");
            // It has changed this table already: each waits for the other, and the server gives up the one that waited first.
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "OutboxMessages" IN ROW EXCLUSIVE MODE""", Token);
            await turn.CommitAsync(Token);
            return 0;
        });
        await upgrade;

        Assert.Contains("29990101000000_Moods", await bot.QueryAsync(db => db.Database.GetAppliedMigrationsAsync(Token)));
    }
}

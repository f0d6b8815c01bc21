using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ClusterBot.Tests.Data;

/// <summary>While replicas are replaced one by one, this version runs on the tables and beside the works of the next one.</summary>
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
                return balancer.QueryAsync(db => db.Deliveries.AllAsync(d => d.State == OutboxMessageState.Sent, Token));
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
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "Deliveries" IN ROW EXCLUSIVE MODE""", Token);
            await turn.CommitAsync(Token);
            return 0;
        });
        await upgrade;

        Assert.Contains("29990101000000_Moods", await bot.QueryAsync(db => db.Database.GetAppliedMigrationsAsync(Token)));
    }

    [Fact]
    public async Task A_work_of_the_next_version_stays_scheduled_when_a_replica_of_this_one_starts_beside_it()
    {
        await using var next = await BotUnderTest.StartAsync(
            replace: services => services.AddScheduledWork<WorkOfNext>());
        await Eventually.TrueAsync(() => IsScheduledAsync(next), "the next version's work to be scheduled");

        await using var old = await BotUnderTest.StartOnAsync(next.Database);
        await Eventually.TrueAsync(
            async () => (await (await SchedulerOf(old)).QueryClusterNodes(Token)).Count == 2, "this version's scheduler to start");

        Assert.True(await IsScheduledAsync(next));
        Assert.Empty(old.Log.Warnings);
    }

    private static ValueTask<IScheduler> SchedulerOf(BotUnderTest bot) =>
        bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);

    private static async Task<bool> IsScheduledAsync(BotUnderTest bot) =>
        await (await SchedulerOf(bot)).GetJobDetail(JobSchedule.JobOf(WorkOfNext.Name), Token) is not null;

    private sealed class WorkOfNext : IRecurringJob
    {
        public static string Name => "work of the next version";

        public static TimeSpan Every => TimeSpan.FromHours(1);

        public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Retention;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Scheduling;

public sealed class HousekeepingTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly TestDatabase _database = new();

    [Fact]
    public async Task Old_turns_and_updates_sent_long_ago_are_removed_and_all_else_is_kept()
    {
        var time = new FakeTimeProvider(Now.AddDays(-40));
        await using var host = await SchedulerHost.StartAsync(_database, _ => { }, time);
        await host.Services.GetRequiredService<JobRunner>().RunNowAsync<Housekeeping>(TestContext.Current.CancellationToken);
        time.SetUtcNow(Now);
        await host.Services.GetRequiredService<Transactions>().RunAsync(
            (services, _) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                db.Turns.AddRange(Turn("old", Now.AddDays(-14).AddTicks(-1)), Turn("young", Now.AddDays(-14)));
                db.OutboxMessages.AddRange(
                    Delivery("old update", OutboxMessageKind.Update, OutboxMessageState.Sent, Now.AddDays(-30).AddTicks(-1)),
                    Delivery("young update", OutboxMessageKind.Update, OutboxMessageState.Sent, Now.AddDays(-30)),
                    Delivery("refused update", OutboxMessageKind.Update, OutboxMessageState.Refused, Now.AddDays(-300)),
                    Delivery("waiting update", OutboxMessageKind.Update, OutboxMessageState.Queued, null),
                    Delivery("post", OutboxMessageKind.Post, OutboxMessageState.Sent, Now.AddDays(-300)),
                    Delivery("thread", OutboxMessageKind.NewThread, OutboxMessageState.Sent, Now.AddDays(-300)));
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        for (var twice = 0; twice < 2; twice++)
        {
            await host.Services.GetRequiredService<JobRunner>().RunNowAsync<Housekeeping>(TestContext.Current.CancellationToken);

            Assert.Equal(["young"], await host.AskDatabaseAsync(db => db.Turns.Select(t => t.Key).ToListAsync()));
            Assert.Equal(
                ["young update", "refused update", "waiting update", "post", "thread"],
                await host.AskDatabaseAsync(db => db.OutboxMessages.OrderBy(d => d.Id).Select(d => d.Key).ToListAsync()));
        }
    }

    public void Dispose() => _database.Dispose();

    private static ProcessedActivity Turn(string key, DateTimeOffset at) => new() { Key = key, TakenAt = at };

    private static OutboxMessage Delivery(string key, OutboxMessageKind kind, OutboxMessageState state, DateTimeOffset? finishedAt) => new()
    {
        Key = key,
        Kind = kind,
        State = state,
        FinishedAt = finishedAt,
        TenantId = "tenant",
        ServiceUrl = "https://smba.trafficmanager.net/uk/",
        BotId = "28:bot",
        OrderKey = "order",
        Body = "{}",
        QueuedAt = Now.AddDays(-301),
        DueAt = Now.AddDays(-301),
    };
}

using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Scheduling;

/// <summary>On a busy machine a transaction takes longer than the file's lock may be waited for.</summary>
[OnlyOn(DatabaseEngine.Sqlite, "A server lets several write at a time.")]
public sealed class WriterGateTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly WorkLedger _ledger = new();

    [Fact]
    public async Task The_scheduler_waits_for_its_turn_to_write_and_never_finds_the_database_locked()
    {
        await using var host = await SchedulerHost.StartAsync(
            _database, services => services.AddSingleton(_ledger).AddScheduledWork<EverySecondWork>(), settings: "Default Timeout=1");
        var startedAt = TimeProvider.System.GetTimestamp();
        await host.Services.GetRequiredService<Transactions>().RunAsync(
            async (services, token) =>
            {
                services.GetRequiredService<ClusterDbContext>().Turns
                    .Add(new ProcessedActivity { Key = "long", TakenAt = TimeProvider.System.GetUtcNow() });
                await services.GetRequiredService<ClusterDbContext>().SaveChangesAsync(token);
                // The scheduler starts meanwhile, and stores what is to be run.
                await Eventually.TrueAsync(
                    () => TimeProvider.System.GetElapsedTime(startedAt) > TimeSpan.FromSeconds(4), "four seconds to pass");
            },
            TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => _ledger.Runs >= 2, "the schedule to go on");
        Assert.Empty(host.Log.Warnings);
    }

    public void Dispose() => _database.Dispose();
}

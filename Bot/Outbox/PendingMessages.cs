using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Health.Clock;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>The messages that wait for a later attempt.</summary>
public sealed class PendingMessages(Transactions transactions, TimeProvider time) : IClockJump
{
    /// <summary>The reason of one that the channel told to wait.</summary>
    public const string WasThrottled = "Throttled";

    /// <summary>However long the channel says, after this it is asked again.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(15);

    /// <summary>Makes those due that wait because something did not work. Who was told to wait goes on waiting.</summary>
    public Task TryNowAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return transactions.RunAsync(
            (services, token) => services.GetRequiredService<ClusterDbContext>().Deliveries
                .Where(d => d.State == OutboxMessageState.Queued && d.DueAt > now && d.Reason != WasThrottled)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now), token),
            cancellationToken);
    }

    /// <summary>What was due by the clock as it was may be due much later by the clock as it is.</summary>
    public async Task ClockWasSetAsync(CancellationToken cancellationToken)
    {
        await TryNowAsync(cancellationToken);
        await transactions.RunAsync(
            (services, token) => CapAsync(services.GetRequiredService<ClusterDbContext>().Deliveries, time.GetUtcNow(), token),
            cancellationToken);
    }

    /// <summary>Lets none of the deliveries wait beyond the ceiling of all waits, see <see cref="MaxWait"/>.</summary>
    internal static Task<int> CapAsync(IQueryable<OutboxMessage> deliveries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = now + MaxWait;
        return deliveries
            .Where(d => d.FinishedAt == null && d.DueAt > latest)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, latest), cancellationToken);
    }
}

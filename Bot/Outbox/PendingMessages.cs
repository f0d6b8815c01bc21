using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Health.Clock;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>The messages that wait for a later attempt.</summary>
public sealed class PendingMessages(Transactions transactions, TimeProvider time) : IClockJump
{
    /// <summary>The reason of a message that the channel told to wait.</summary>
    public const string WasThrottled = "Throttled";

    /// <summary>The longest wait: whatever the channel says, it is asked again after this.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(15);

    /// <summary>Makes due all messages that wait because something did not work. Those told to wait go on waiting.</summary>
    public Task TryNowAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return transactions.RunAsync(
            (services, cancellationToken) => services.GetRequiredService<ClusterDbContext>().OutboxMessages
                .Where(d => d.State == OutboxMessageState.Queued && d.DueAt > now && d.Reason != WasThrottled)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now), cancellationToken),
            cancellationToken);
    }

    /// <summary>Makes messages due again after a change of the clock: a time by the old clock may be much later by the new one.</summary>
    public async Task ClockWasSetAsync(CancellationToken cancellationToken)
    {
        await TryNowAsync(cancellationToken);
        await transactions.RunAsync(
            (services, cancellationToken) =>
                CapAsync(services.GetRequiredService<ClusterDbContext>().OutboxMessages, time.GetUtcNow(), cancellationToken),
            cancellationToken);
    }

    /// <summary>Lets none of the deliveries wait beyond the longest wait, see <see cref="MaxWait"/>.</summary>
    internal static Task<int> CapAsync(IQueryable<OutboxMessage> deliveries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = now + MaxWait;
        return deliveries
            .Where(d => d.FinishedAt == null && d.DueAt > latest)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, latest), cancellationToken);
    }
}

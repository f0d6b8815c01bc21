using ClusterBot.Bot.Data;
using ClusterBot.Bot.Faults;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>The messages that wait for a later attempt.</summary>
public sealed class WaitingDeliveries(Transactions transactions, TimeProvider time) : IClockJump
{
    /// <summary>Makes those due that wait because something did not work. Who was told to wait goes on waiting.</summary>
    public Task TryNowAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return transactions.RunAsync(
            (services, token) => services.GetRequiredService<ClusterDbContext>().Deliveries
                .Where(d => d.State == DeliveryState.Queued && d.DueAt > now && d.Reason != SendOutcome.WasThrottled)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now), token),
            cancellationToken);
    }

    /// <summary>What was due by the clock as it was may be due much later by the clock as it is.</summary>
    public Task ClockWasSetAsync(CancellationToken cancellationToken) => TryNowAsync(cancellationToken);
}

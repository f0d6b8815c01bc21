using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Scheduling;

/// <summary>Removes what nothing will ask for again: turns too old to be delivered anew, and updates that were sent long ago.</summary>
/// <remarks>Posted messages stay, because a card posted months ago is still updated through the delivery that posted it.</remarks>
internal sealed class HousekeepingWork(Transactions transactions, TimeProvider time) : IScheduledWork
{
    internal static readonly TimeSpan TurnsKept = TimeSpan.FromDays(7);

    internal static readonly TimeSpan UpdatesKept = TimeSpan.FromDays(30);

    public static string Name => "housekeeping";

    public static TimeSpan Every => TimeSpan.FromHours(12);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var oldestTurn = now - TurnsKept;
        var oldestUpdate = now - UpdatesKept;
        return transactions.RunAsync(
            async (services, token) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                await db.Turns.Where(t => t.TakenAt < oldestTurn).ExecuteDeleteAsync(token);
                await db.Deliveries
                    .Where(d => d.Kind == DeliveryKind.Update && d.State != DeliveryState.Refused && d.FinishedAt < oldestUpdate)
                    .ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }
}

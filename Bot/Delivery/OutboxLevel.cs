using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>How much waits in the outbox.</summary>
/// <param name="Waiting">How many messages are neither sent nor refused, by priority; every priority is there.</param>
/// <param name="OldestAt">When the oldest of them was queued; none when nothing waits.</param>
public sealed record OutboxLevel(IReadOnlyDictionary<DeliveryPriority, int> Waiting, DateTimeOffset? OldestAt)
{
    public int Total => Waiting.Values.Sum();

    public static async Task<OutboxLevel> ReadAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var waiting = db.Deliveries.AsNoTracking().Where(d => d.FinishedAt == null);
        var counts = await waiting.GroupBy(d => d.Priority).Select(each => new { each.Key, Count = each.Count() }).ToListAsync(cancellationToken);
        var oldest = counts.Count == 0 ? null : await waiting.OrderBy(d => d.Id).Select(d => (DateTimeOffset?)d.QueuedAt).FirstOrDefaultAsync(cancellationToken);
        return new OutboxLevel(
            Enum.GetValues<DeliveryPriority>().ToDictionary(priority => priority, priority => counts.Find(c => c.Key == priority)?.Count ?? 0), oldest);
    }
}

using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>Which cards have lately been accepted or refused: whoever waits to hear what became of them is told then.</summary>
internal static class DecidedDeliveries
{
    /// <summary>Longer than work that looks here is ever late; what is found twice is shown once.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(30);

    /// <summary>Returns those of the keys of which a posted copy with this face was decided lately.</summary>
    public static async Task<IReadOnlySet<string>> DecidedLatelyAsync(
        this ClusterDbContext db, IReadOnlyCollection<CardKey> keys, string face, DateTimeOffset now, CancellationToken token)
    {
        var (subjects, since) = (keys.Select(key => key.Value).ToList(), now - Lately);
        return (await db.Deliveries.AsNoTracking()
            .Where(d => subjects.Contains(d.Subject) && d.Kind != OutboxMessageKind.Update && d.Face == face && d.FinishedAt > since)
            .Select(d => d.Subject!)
            .Distinct()
            .ToListAsync(token)).ToHashSet();
    }
}

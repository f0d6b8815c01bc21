using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>The cards that were recently accepted or refused: whoever waits for the outcome is told then.</summary>
internal static class DecidedDeliveries
{
    /// <summary>Longer than a job that looks here is ever late; what is found twice is shown once.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(30);

    /// <summary>Returns the keys of which a posted copy with one of these variants was decided recently.</summary>
    public static async Task<IReadOnlySet<string>> DecidedLatelyAsync(
        this ClusterDbContext db, IReadOnlyCollection<CardKey> keys, IReadOnlyCollection<string> variants, DateTimeOffset now,
            CancellationToken cancellationToken)
    {
        var (subjects, since) = (keys.Select(key => key.Value).ToList(), now - Lately);
        return (await db.OutboxMessages.AsNoTracking()
            .Where(d =>
                subjects.Contains(d.Subject) && d.Kind != OutboxMessageKind.Update && variants.Contains(d.Variant!) && d.FinishedAt > since)
            .Select(d => d.Subject!)
            .Distinct()
            .ToListAsync(cancellationToken)).ToHashSet();
    }
}

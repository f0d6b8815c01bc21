using ClusterBot.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Queries;

/// <summary>Follows what records were kept from.</summary>
public static class RecordOrigins
{
    /// <summary>
    /// Takes a summary out of the index, to be entered anew as it reads now, and notes on the records that were kept from its points when
    /// the point has gone or is there again.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="shown">The points that are shown no more, or again, by number.</param>
    /// <param name="now">The time.</param>
    public static async Task PointsChangedAsync(
        this ClusterDbContext db, Guid summary, IReadOnlyDictionary<int, bool> shown, DateTimeOffset now,
            CancellationToken cancellationToken)
    {
        db.SearchEntries.RemoveRange(await db.SearchEntries.Where(e => e.SourceId == summary).ToListAsync(cancellationToken));
        foreach (var record in await db.Records
            .Where(r => r.Origin == RecordOrigin.SummaryPoint && r.OriginId == summary && r.OriginPart != null)
            .ToListAsync(cancellationToken))
        {
            if (shown.TryGetValue(record.OriginPart!.Value, out var isShown))
            {
                record.OriginGoneAt = isShown ? null : now;
            }
        }
    }
}

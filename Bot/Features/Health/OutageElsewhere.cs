using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Health;
using ClusterBot.Cards;
using ClusterBot.Data.Setup;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health;

/// <summary>
/// The outages of other replicas: a request is answered by any replica, and one that was spared would say that all is well. A
/// single process knows everything itself.
/// </summary>
internal sealed class OutageElsewhere(ClusterDbContext db, DatabaseSettings database, HealthState state, TimeProvider time)
{
    public async Task<IReadOnlyList<(Dependency Dependency, DateTimeOffset SinceAt, string Reason)>> ReadAsync(
        TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (database.Engine == DatabaseEngine.Sqlite)
        {
            return [];
        }

        var lately = time.GetUtcNow() - OutageReview.WellFor;
        var records = await db.Faults.AsNoTracking()
            .Where(f => f.SinceAt != null && f.LastSeenAt >= lately)
            .OrderBy(f => f.Dependency)
            .ToListAsync(cancellationToken);
        return [.. records
            .Select(record =>
                (Dependency: Enum.TryParse<Dependency>(record.Dependency, out var known) ? known : (Dependency?)null, Record: record))
            .Where(found => found.Dependency is { } dependency && state.Of(dependency) is null)
            .Select(found => (found.Dependency!.Value, found.Record.SinceAt!.Value, Words(found.Record, zone)))];
    }

    private static string Words(OutageRecord record, TimeZoneInfo zone) =>
        $"{record.Reason} Last seen so on {CardDates.Moment(TimeZoneInfo.ConvertTime(record.LastSeenAt!.Value, zone))} by another replica; "
            + "this one can use it.";
}

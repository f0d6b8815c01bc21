using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>Which round each cluster owes, and when the next one opens: from the calendar and from all that is stored about it.</summary>
public sealed class RoundSchedules(ClusterDbContext db, TimeProvider time)
{
    /// <summary>One cluster's, as the turn has left it. Where no channel is linked nothing of before is owed.</summary>
    public async Task<RoundSchedule> OfAsync(Guid clusterId, CancellationToken token)
    {
        await db.SaveChangesAsync(token);
        var cluster = await db.Clusters.AsNoTracking().Include(c => c.BoardMeetings).SingleAsync(c => c.Id == clusterId, token);
        var channel = await db.FindChannelAsync(cluster.Id, ChannelPurpose.Cluster, token);
        var lastOpenedOn = await db.Rounds.Where(r => r.ClusterId == cluster.Id).MaxAsync(r => (DateOnly?)r.OccursOn, token);
        return Schedule(cluster, channel?.LinkedAt, lastOpenedOn);
    }

    /// <summary>When the next round opens by itself, on the cluster's own clocks; none while paused, archived, or without a further board meeting.</summary>
    public async Task<DateTimeOffset?> NextAtAsync(Cluster cluster, CancellationToken token) =>
        cluster.ArchivedAt is null && (await OfAsync(cluster.Id, token)).NextAfter(time.GetUtcNow()) is { } next ? cluster.Local(next.StartsAt) : null;

    /// <summary>The clusters, of every tenant, in which a round seems to be due now: in three queries, however many there are.</summary>
    public async Task<IReadOnlyList<Cluster>> SeemDueAsync(CancellationToken token)
    {
        var clusters = await db.Clusters.AsNoTracking().Include(c => c.BoardMeetings)
            .Where(c => c.ArchivedAt == null && c.RoundsPausedAt == null)
            .ToListAsync(token);
        var linked = await db.Conversations.AsNoTracking()
            .Where(c => c.ClusterId != null && c.Purpose == ChannelPurpose.Cluster && c.RemovedAt == null)
            .Select(c => new { c.ClusterId, c.LinkedAt })
            .ToListAsync(token);
        var opened = await db.Rounds.GroupBy(r => r.ClusterId)
            .Select(rounds => new { rounds.Key, On = rounds.Max(r => r.OccursOn) })
            .ToDictionaryAsync(r => r.Key, r => (DateOnly?)r.On, token);
        var channels = linked.ToLookup(c => c.ClusterId!.Value, c => c.LinkedAt);
        return
        [
            .. clusters.Where(cluster => channels[cluster.Id].Any(linkedAt =>
                Schedule(cluster, linkedAt, opened.GetValueOrDefault(cluster.Id)).DueAt(time.GetUtcNow()) is not null)),
        ];
    }

    private RoundSchedule Schedule(Cluster cluster, DateTimeOffset? linkedAt, DateOnly? lastOpenedOn)
    {
        var owedFromAt = linkedAt ?? time.GetUtcNow();
        return new RoundSchedule(cluster.Calendar())
        {
            OwedFromAt = cluster.RoundsResumedAt > owedFromAt ? cluster.RoundsResumedAt.Value : owedFromAt,
            LastOpenedOn = lastOpenedOn,
            PausedAt = cluster.RoundsPausedAt,
            SkippedOn = cluster.RoundSkippedOn,
        };
    }
}

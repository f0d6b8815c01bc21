using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// The round that each cluster owes, and the opening of the next one: from the calendar and everything that is stored about it.
/// </summary>
public sealed class ScheduleReader(ClusterDbContext db, TimeProvider time)
{
    /// <summary>Returns one cluster's schedule, as the turn has left it. Without a linked channel nothing from before is owed.</summary>
    public async Task<RoundSchedule> OfAsync(Guid clusterId, CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        var cluster = await db.Clusters.AsNoTracking().Include(c => c.BoardMeetings).SingleAsync(c => c.Id == clusterId, cancellationToken);
        var channel = await db.FindChannelAsync(cluster.Id, ChannelPurpose.Cluster, cancellationToken);
        var lastOpenedOn = await db.Rounds.Where(r => r.ClusterId == cluster.Id).MaxAsync(r => (DateOnly?)r.OccursOn, cancellationToken);
        return Schedule(cluster, channel?.LinkedAt ?? time.GetUtcNow(), lastOpenedOn);
    }

    /// <summary>
    /// Returns the next automatic opening of a round, in the cluster's own time; null while paused, archived, or without a further
    /// board meeting.
    /// </summary>
    public async Task<DateTimeOffset?> NextAtAsync(Cluster cluster, CancellationToken cancellationToken) =>
        cluster.ArchivedAt is null && (await OfAsync(cluster.Id, cancellationToken)).NextAfter(time.GetUtcNow()) is { } next
            ? cluster.Local(next.StartsAt)
            : null;

    /// <summary>
    /// Returns the clusters, of every tenant, in which a round seems to be due now: in three queries, however many there are.
    /// </summary>
    public async Task<IReadOnlyList<Cluster>> SeemDueAsync(CancellationToken cancellationToken)
    {
        var clusters = await db.Clusters.AsNoTracking().Include(c => c.BoardMeetings)
            .Where(c => c.ArchivedAt == null && c.RoundsPausedAt == null)
            .ToListAsync(cancellationToken);
        var linked = await db.Conversations.AsNoTracking()
            .Where(c => c.ClusterId != null && c.Purpose == ChannelPurpose.Cluster && c.RemovedAt == null)
            .Select(c => new { c.ClusterId, c.LinkedAt })
            .ToListAsync(cancellationToken);
        var opened = await db.Rounds.GroupBy(r => r.ClusterId)
            .Select(rounds => new { rounds.Key, On = rounds.Max(r => r.OccursOn) })
            .ToDictionaryAsync(r => r.Key, r => (DateOnly?)r.On, cancellationToken);
        var channels = linked.ToLookup(c => c.ClusterId!.Value, c => c.LinkedAt);
        return
        [
            .. clusters.Where(cluster => channels[cluster.Id].Any(linkedAt =>
                Schedule(cluster, linkedAt ?? time.GetUtcNow(), opened.GetValueOrDefault(cluster.Id)).DueAt(time.GetUtcNow()) is not null)),
        ];
    }

    /// <summary>
    /// Returns the time at which a round closes by itself: when the board meeting that it prepares takes place, or when the next
    /// one opens; null when neither is known.
    /// </summary>
    /// <param name="cluster">With its board meetings.</param>
    /// <param name="round">An open round of it.</param>
    public static DateTimeOffset? ClosesAt(Cluster cluster, CheckInRound round)
    {
        var next = Schedule(cluster, round.OpenedAt, round.OccursOn).NextAfter(round.OpenedAt)?.StartsAt;
        return cluster.Calendar().ClosesForBoardAt(round.OpenedAt) is { } meets && !(next < meets) ? meets : next;
    }

    /// <summary>Returns the open rounds, of every tenant, whose board has met since.</summary>
    public async Task<IReadOnlyList<(string TenantId, Guid RoundId)>> SeemOverAsync(CancellationToken cancellationToken)
    {
        var clusters = await db.Clusters.AsNoTracking().Include(c => c.BoardMeetings)
            .Where(c => c.Frequency == RoundFrequency.BeforeBoard && db.Rounds.Any(r => r.ClusterId == c.Id && r.ClosedAt == null))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var ids = clusters.Keys.ToList();
        var open = await db.Rounds.AsNoTracking().Where(r => r.ClosedAt == null && ids.Contains(r.ClusterId))
            .ToListAsync(cancellationToken);
        return
        [
            .. open
                .Where(round => clusters[round.ClusterId].Calendar().ClosesForBoardAt(round.OpenedAt) <= time.GetUtcNow())
                .Select(round => (clusters[round.ClusterId].TenantId, round.Id)),
        ];
    }

    private static RoundSchedule Schedule(Cluster cluster, DateTimeOffset owedFromAt, DateOnly? lastOpenedOn) => new(cluster.Calendar())
    {
        OwedFromAt = cluster.RoundsResumedAt > owedFromAt ? cluster.RoundsResumedAt.Value : owedFromAt,
        LastOpenedOn = lastOpenedOn,
        PausedAt = cluster.RoundsPausedAt,
        SkippedOn = cluster.RoundSkippedOn,
    };
}

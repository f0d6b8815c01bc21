using ClusterBot.Bot.ReadModels.Reports;
using ClusterBot.Cards.Reports;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>Reads the pack of a board as it is now: since the last pack that was sent for a meeting.</summary>
internal sealed class BoardPackReader(ClusterDbContext db, ReportReader reports, TimeProvider time)
{
    /// <summary>The days that it looks back when no pack was sent and no meeting is known.</summary>
    private const int UsualDays = 91;

    /// <param name="cluster">The cluster.</param>
    /// <param name="psa">The number of the PSA; null for all of the cluster.</param>
    /// <param name="meetingOn">The meeting that it is for; null for the next one.</param>
    public async Task<Report> ReadAsync(Cluster cluster, int? psa, DateOnly? meetingOn, CancellationToken cancellationToken) =>
        await reports.ReadAsync(
            ReportOutline.BoardPack, cluster, psa, await SpanAsync(cluster, meetingOn, cancellationToken), null, cancellationToken);

    private async Task<ReportSpan> SpanAsync(Cluster cluster, DateOnly? meetingOn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = cluster.Today(now);
        var meetings = await db.BoardMeetings.AsNoTracking().Where(m => m.ClusterId == cluster.Id).OrderBy(m => m.On)
            .ToListAsync(cancellationToken);
        var next = meetingOn ?? meetings.Find(meeting => meeting.On >= today)?.On;
        var sent = meetings.Where(meeting => meeting.On != next && meeting.PackSentAt < now).Max(meeting => meeting.PackSentAt);
        var last = meetings.FindLast(meeting => meeting.On < today);
        return new ReportSpan(
            sent ?? (last is null ? now.AddDays(-UsualDays) : new DateTimeOffset(last.On, TimeOnly.MinValue, TimeSpan.Zero)),
                sent is not null, next);
    }
}

using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>
/// Sends the packs of meetings that come near. Finds them from the database: each is sent once, and one that was missed is caught up
/// while the meeting is still to come.
/// </summary>
internal sealed class BoardPackJob(ClusterDbContext known, Transactions transactions, BoardPackOptions options, TimeProvider time)
    : IRecurringJob
{
    public static string Name => "send board packs";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.WorkingDaysBefore == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        // By the clock of no cluster is it an earlier day than this.
        var earliest = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var coming = await known.BoardMeetings.AsNoTracking().Where(m => m.On >= earliest && m.PackSentAt == null)
            .Join(known.Clusters.Where(c => c.ArchivedAt == null), m => m.ClusterId, c => c.Id, (meeting, cluster) =>
                new { meeting, cluster })
            .OrderBy(both => both.meeting.On).ToListAsync(cancellationToken);
        foreach (var due in coming.Where(both => IsDue(both.cluster, both.meeting, now)))
        {
            await transactions.RunAsync(
                due.cluster.TenantId, (services, cancellationToken) => SendAsync(services, due.meeting.Id, cancellationToken),
                cancellationToken);
        }
    }

    private bool IsDue(Cluster cluster, BoardMeeting meeting, DateTimeOffset now)
    {
        var (today, local) = (cluster.Today(now), TimeOnly.FromDateTime(cluster.Local(now).DateTime));
        var sendsOn = new WorkingDays(cluster.Nation).Before(meeting.On, options.WorkingDaysBefore);
        return today <= meeting.On && (today > sendsOn || (today == sendsOn && local >= cluster.RoundTime));
    }

    private async Task SendAsync(IServiceProvider services, Guid meetingId, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        if (await db.BoardMeetings.FirstOrDefaultAsync(
            m => m.Id == meetingId && m.PackSentAt == null, cancellationToken) is not { } meeting)
        {
            return;
        }

        var cluster = await db.Clusters.SingleAsync(c => c.Id == meeting.ClusterId, cancellationToken);
        await services.GetRequiredService<BoardPackPosts>()
            .PostAsync(cluster, null, meeting.On, $"meeting:{meeting.Id:N}", cancellationToken);
        meeting.PackSentAt = time.GetUtcNow();
    }
}

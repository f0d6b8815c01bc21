using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Scheduled;

/// <summary>
/// Asks for scheduled summaries, on the first working day after a period, at the time at which the cluster's check-ins open. It finds
/// in the database what is due, so that each period is asked for once, and one that was missed is made up for.
/// </summary>
internal sealed class ScheduledSummaryJob(ClusterDbContext known, Transactions transactions, JobSignal jobs, TimeProvider time)
    : IRecurringJob
{
    public static string Name => "ask for scheduled summaries";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var schedules = await known.SummarySchedules.AsNoTracking()
            .Join(known.Clusters, d => d.ClusterId, c => c.Id, (schedule, cluster) => new { Schedule = schedule, Cluster = cluster })
            .ToListAsync(cancellationToken);
        var asked = false;
        var now = time.GetUtcNow();
        foreach (var due in schedules.Where(both => ScheduledSummaryRequests.Due(both.Schedule, both.Cluster, now) is not null))
        {
            asked |= await transactions.RunAsync(
                due.Cluster.TenantId,
                (services, cancellationToken) => services.GetRequiredService<ScheduledSummaryRequests>()
                    .AskAsync(due.Schedule.ConversationId, cancellationToken),
                cancellationToken);
        }

        if (asked)
        {
            jobs.AskNow<SummaryJob>();
        }
    }
}

/// <summary>Asks for the summary of a schedule's period, in the lead's name.</summary>
internal sealed class ScheduledSummaryRequests(ClusterDbContext db, TimeProvider time)
{
    /// <summary>Returns the period that is due; null while none is.</summary>
    public static SummaryPeriod? Due(SummarySchedule schedule, Cluster cluster, DateTimeOffset now)
    {
        var (today, local) = (cluster.Today(now), TimeOnly.FromDateTime(cluster.Local(now).DateTime));
        var period = SummaryPeriod.Before(schedule.Frequency, today);
        var dueOn = period.DueOn(new WorkingDays(cluster.Nation));
        return period.LastOn > schedule.CoveredToOn && (today > dueOn || (today == dueOn && local >= cluster.RoundTime)) ? period : null;
    }

    /// <summary>Asks for what is due; false when nothing is, or there is nobody in whose name to ask.</summary>
    public async Task<bool> AskAsync(string channelId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await db.SummarySchedules.FirstOrDefaultAsync(d => d.ConversationId == channelId, cancellationToken) is not { } schedule
            || await db.Clusters.FirstOrDefaultAsync(c => c.Id == schedule.ClusterId, cancellationToken) is not { } cluster)
        {
            return false;
        }

        var channel = await db.Conversations.FirstOrDefaultAsync(c => c.Id == channelId, cancellationToken);
        if (channel?.ClusterId != cluster.Id || !channel.MayKeepPractice() || cluster.ArchivedAt is not null)
        {
            // The channel is another cluster's, or nobody's, by now.
            db.SummarySchedules.Remove(schedule);
            return false;
        }

        if (channel.RemovedAt is not null || Due(schedule, cluster, now) is not { } period
            || await LeadAsync(schedule, cluster, now, cancellationToken) is not { } lead)
        {
            return false;
        }

        // What was missed while ClusterBot did not run is summed up with it, in one draft.
        var firstOn = schedule.CoveredToOn < period.FirstOn ? schedule.CoveredToOn.AddDays(1) : period.FirstOn;
        schedule.CoveredToOn = period.LastOn;
        db.Summaries.Add(new SummaryRequest
        {
            ConversationId = channelId,
            SinceAt = SummaryScope.StartOf(firstOn, cluster),
            UntilAt = SummaryScope.StartOf(period.LastOn.AddDays(1), cluster),
            RequestedById = lead.Id,
            RequestedAt = now,
            IsScheduled = true,
        });
        return true;
    }

    // Who wished for it, as long as they lead; then whoever leads the cluster.
    private async Task<Person?> LeadAsync(
        SummarySchedule schedule, Cluster cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leads = await db.WhoLeadsAsync(cluster, RegisterDay.Of(now), cancellationToken);
        return leads.Find(lead => lead.Id == schedule.SetById) ?? leads.FirstOrDefault();
    }
}

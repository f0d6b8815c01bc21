using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Digests;

/// <summary>
/// Asks for the summaries of digests, on the first working day after a period, at the time at which the cluster's check-ins open. It finds
/// in the database what is due, so that each period is asked for once, and one that was missed is made up for.
/// </summary>
internal sealed class DigestJob(ClusterDbContext known, Transactions transactions, JobSignal jobs, TimeProvider time) : IRecurringJob
{
    public static string Name => "ask for digests";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var digests = await known.Digests.AsNoTracking()
            .Join(known.Clusters, d => d.ClusterId, c => c.Id, (digest, cluster) => new { Digest = digest, Cluster = cluster })
            .ToListAsync(cancellationToken);
        var asked = false;
        foreach (var due in digests.Where(both => DigestRequests.Due(both.Digest, both.Cluster, time.GetUtcNow()) is not null))
        {
            asked |= await transactions.RunAsync(
                due.Cluster.TenantId,
                (services, cancellationToken) => services.GetRequiredService<DigestRequests>()
                    .AskAsync(due.Digest.ConversationId, cancellationToken),
                cancellationToken);
        }

        if (asked)
        {
            jobs.AskNow<SummaryJob>();
        }
    }
}

/// <summary>Asks for the summary of a digest's period, in the lead's name.</summary>
internal sealed class DigestRequests(ClusterDbContext db, TimeProvider time)
{
    /// <summary>Returns the period that is due; null while none is.</summary>
    public static DigestPeriod? Due(PracticeDigest digest, Cluster cluster, DateTimeOffset now)
    {
        var (today, local) = (cluster.Today(now), TimeOnly.FromDateTime(cluster.Local(now).DateTime));
        var period = DigestPeriod.Before(digest.Frequency, today);
        var dueOn = period.DueOn(new WorkingDays(cluster.Nation));
        return period.LastOn > digest.CoveredToOn && (today > dueOn || (today == dueOn && local >= cluster.RoundTime)) ? period : null;
    }

    /// <summary>Asks for what is due; false when nothing is, or there is nobody in whose name to ask.</summary>
    public async Task<bool> AskAsync(string channelId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await db.Digests.FirstOrDefaultAsync(d => d.ConversationId == channelId, cancellationToken) is not { } digest
            || await db.Clusters.FirstOrDefaultAsync(c => c.Id == digest.ClusterId, cancellationToken) is not { } cluster)
        {
            return false;
        }

        var channel = await db.Conversations.FirstOrDefaultAsync(c => c.Id == channelId, cancellationToken);
        if (channel?.ClusterId != cluster.Id || !channel.MayKeepPractice() || cluster.ArchivedAt is not null)
        {
            // The channel is another cluster's, or nobody's, by now.
            db.Digests.Remove(digest);
            return false;
        }

        if (channel.RemovedAt is not null || Due(digest, cluster, now) is not { } period
            || await LeadAsync(digest, cluster, now, cancellationToken) is not { } lead)
        {
            return false;
        }

        // What was missed while ClusterBot did not run is summed up with it, in one draft.
        var firstOn = digest.CoveredToOn < period.FirstOn ? digest.CoveredToOn.AddDays(1) : period.FirstOn;
        digest.CoveredToOn = period.LastOn;
        db.Summaries.Add(new SummaryRequest
        {
            ConversationId = channelId,
            SinceAt = SummaryScope.StartOf(firstOn, cluster),
            UntilAt = SummaryScope.StartOf(period.LastOn.AddDays(1), cluster),
            RequestedById = lead.Id,
            RequestedAt = now,
            IsDigest = true,
        });
        return true;
    }

    // Who wished for it, as long as they lead; then whoever leads the cluster.
    private async Task<Person?> LeadAsync(
        PracticeDigest digest, Cluster cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leads = await db.WhoLeadsAsync(cluster, RegisterDay.Of(now), cancellationToken);
        return leads.Find(lead => lead.Id == digest.SetById) ?? leads.FirstOrDefault();
    }
}

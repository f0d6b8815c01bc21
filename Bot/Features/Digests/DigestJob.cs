using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Digests;

/// <summary>
/// Sends the digests that are due. Finds them from the database: one a period, late when the bot was not running, and of several periods
/// that were missed the last alone. A cluster that is new gets its first at the next period.
/// </summary>
internal sealed class DigestJob(ClusterDbContext known, Transactions transactions, DigestOptions options, TimeProvider time) : IRecurringJob
{
    public static string Name => "send digests";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Every == DigestFrequency.Never)
        {
            return;
        }

        var now = time.GetUtcNow();
        var clusters = await known.Clusters.AsNoTracking().Where(c => c.ArchivedAt == null).OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        var sent = await known.Digests.AsNoTracking().ToDictionaryAsync(d => d.ClusterId, cancellationToken);
        foreach (var cluster in clusters.Where(cluster =>
            sent.GetValueOrDefault(cluster.Id) is not { } last || Due(cluster, last, now) is not null))
        {
            await transactions.RunAsync(
                cluster.TenantId, (services, cancellationToken) => SendAsync(services, cluster.Id, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Returns the day of the digest that is due; null when the last one was sent after it was due.</summary>
    private DateOnly? Due(Cluster cluster, DigestRecord last, DateTimeOffset now)
    {
        var local = cluster.Local(now).DateTime;
        var today = DateOnly.FromDateTime(local);
        var upTo = TimeOnly.FromDateTime(local) >= cluster.RoundTime ? today : today.AddDays(-1);
        return options.Every.LastDue(upTo, new WorkingDays(cluster.Nation)) is { } due
            && cluster.Local(last.SentAt).DateTime < due.ToDateTime(cluster.RoundTime) ? due : null;
    }

    private async Task SendAsync(IServiceProvider services, Guid clusterId, CancellationToken cancellationToken)
    {
        var (db, now) = (services.GetRequiredService<ClusterDbContext>(), time.GetUtcNow());
        var cluster = await db.Clusters.SingleAsync(c => c.Id == clusterId, cancellationToken);
        if (await db.Digests.FirstOrDefaultAsync(d => d.ClusterId == clusterId, cancellationToken) is not { } record)
        {
            db.Digests.Add(new DigestRecord { ClusterId = clusterId, SentAt = now });
        }
        else if (Due(cluster, record, now) is { } due)
        {
            await services.GetRequiredService<DigestPosts>().PostAsync(cluster, record, due, cancellationToken);
        }
    }
}

using ClusterBot.Bot.Data;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Opens the rounds that the clusters' calendars ask for. Finds what is due from the database, so a missed run is caught up once.</summary>
internal sealed class OpenDueRounds(ClusterDbContext known, Transactions transactions, TimeProvider time) : IScheduledWork
{
    public static string Name => "open due rounds";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var cluster in await SeemDueAsync(cancellationToken))
        {
            await transactions.RunAsync(
                cluster.TenantId, (services, token) => OpenAsync(services, cluster.Id, token), cancellationToken);
        }
    }

    /// <summary>A look at all clusters at once: only those that seem due are worth a transaction each, which looks again.</summary>
    private async Task<IReadOnlyList<Cluster>> SeemDueAsync(CancellationToken token)
    {
        var clusters = await known.Clusters.AsNoTracking().Where(c => c.ArchivedAt == null).ToListAsync(token);
        var linked = await known.Conversations.AsNoTracking()
            .Where(c => c.ClusterId != null && c.Purpose == ChannelPurpose.Cluster && c.RemovedAt == null)
            .Select(c => new { c.ClusterId, c.LinkedAt })
            .ToListAsync(token);
        var opened = await known.Rounds.GroupBy(r => r.ClusterId)
            .Select(rounds => new { rounds.Key, On = rounds.Max(r => r.OccursOn) })
            .ToDictionaryAsync(r => r.Key, r => (DateOnly?)r.On, token);
        var channels = linked.ToLookup(c => c.ClusterId!.Value, c => c.LinkedAt);
        return
        [
            .. clusters.Where(cluster => channels[cluster.Id].Any(linkedAt => DueOn(cluster, linkedAt, opened.GetValueOrDefault(cluster.Id)) is not null)),
        ];
    }

    /// <summary>The calendar's round, unless one of that day or later has been opened, by the calendar or by hand.</summary>
    private DateOnly? DueOn(Cluster cluster, DateTimeOffset? linkedAt, DateOnly? lastOpenedOn)
    {
        var schedule = new RoundSchedule(cluster.Calendar()) { OwedFromAt = linkedAt ?? DateTimeOffset.MaxValue, LastOpenedOn = lastOpenedOn };
        return schedule.DueAt(time.GetUtcNow())?.Occurrence.On;
    }

    private async Task OpenAsync(IServiceProvider services, Guid clusterId, CancellationToken token)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        if (await db.Clusters.FindAsync([clusterId], token) is { ArchivedAt: null } cluster
            && await db.FindChannelAsync(clusterId, ChannelPurpose.Cluster, token) is { } channel
            && DueOn(cluster, channel.LinkedAt, await LastOpenedOnAsync(db, clusterId, token)) is { } due)
        {
            await services.GetRequiredService<RoundOpening>().OpenAsync(cluster, channel, due, by: null, token);
        }
    }

    private static Task<DateOnly?> LastOpenedOnAsync(ClusterDbContext db, Guid clusterId, CancellationToken token) =>
        db.Rounds.Where(r => r.ClusterId == clusterId).MaxAsync(r => (DateOnly?)r.OccursOn, token);
}

using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Health;

namespace ClusterBot.Bot.Features.Health;

/// <summary>
/// Decides what administrators are told of faults: once when one has lasted, once when it is over, nothing about what comes and
/// goes. Replicas share in the database what they have seen and told.
/// </summary>
internal sealed class OutageReview(ClusterDbContext db, Administrators administrators, TimeProvider time)
{
    /// <summary>The length of an outage before somebody is disturbed.</summary>
    public static readonly TimeSpan WorthTelling = TimeSpan.FromMinutes(3);

    /// <summary>The time for which all must have been well, on every replica, before it is called well.</summary>
    public static readonly TimeSpan WellFor = TimeSpan.FromMinutes(2);

    // While these do not work, nothing reaches anybody: it is told when it is over.
    private static readonly Dependency[] CarryTheNews = [Dependency.Database, Dependency.TokenService, Dependency.Connector];

    /// <summary>Handles the start of an outage on this replica.</summary>
    public async Task OpenAsync(Outage outage, CancellationToken cancellationToken)
    {
        if (outage.Lasts < WorthTelling)
        {
            return;
        }

        var record = await FindAsync(outage.Dependency, cancellationToken);
        record.SinceAt ??= outage.SinceAt;
        record.LastSeenAt = time.GetUtcNow();
        record.Reason = outage.Reason;
        if (record.ToldAt is null && !CarryTheNews.Contains(outage.Dependency))
        {
            record.ToldAt = time.GetUtcNow();
            await TellAsync(
                outage.Dependency, record, "began",
                zone => OutageNotification.Began(outage.Dependency, record.SinceAt.Value, outage.Reason, zone), cancellationToken);
        }
    }

    /// <summary>Handles the end of an outage. If it could not be recorded before, it is now.</summary>
    public async Task EndedAsync(Outage outage, CancellationToken cancellationToken)
    {
        if (outage.Lasts < WorthTelling)
        {
            return;
        }

        var record = await FindAsync(outage.Dependency, cancellationToken);
        record.SinceAt ??= outage.SinceAt;
        record.LastSeenAt ??= time.GetUtcNow();
        record.Reason ??= outage.Reason;
    }

    /// <summary>Handles that a dependency is well here. Whether it is everywhere, and for long enough, the record says.</summary>
    public async Task WellAsync(Dependency dependency, CancellationToken cancellationToken)
    {
        if (await db.Faults.FindAsync(
            [dependency.ToString()], cancellationToken) is not { SinceAt: { } since, LastSeenAt: { } lastSeen } record
            || time.GetUtcNow() - lastSeen < WellFor)
        {
            return;
        }

        await TellAsync(
            dependency,
            record,
            "ended",
            zone => record.ToldAt is null
                ? OutageNotification.Was(dependency, since, lastSeen, record.Reason ?? "", zone)
                : OutageNotification.Ended(dependency, since, lastSeen, zone),
            cancellationToken);
        (record.SinceAt, record.LastSeenAt, record.Reason, record.ToldAt) = (null, null, null, null);
    }

    private Task TellAsync(
        Dependency dependency, OutageRecord record, string what, Func<TimeZoneInfo, string> words, CancellationToken cancellationToken) =>
        administrators.TellAsync($"{dependency}/{record.SinceAt!.Value.UtcTicks}/{what}", words, cancellationToken);

    private async Task<OutageRecord> FindAsync(Dependency dependency, CancellationToken cancellationToken) =>
        await db.Faults.FindAsync([dependency.ToString()], cancellationToken)
        ?? db.Faults.Add(new OutageRecord { Dependency = dependency.ToString() }).Entity;
}

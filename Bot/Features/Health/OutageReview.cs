using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Health;

namespace ClusterBot.Bot.Features.Health;

/// <summary>
/// Decides what administrators are told of faults: once when one has lasted, once when it is over, nothing of what comes and
/// goes. What replicas have seen and told they share in the database.
/// </summary>
internal sealed class FaultReview(ClusterDbContext db, Administrators administrators, TimeProvider time)
{
    /// <summary>How long nothing must have worked before somebody is disturbed.</summary>
    public static readonly TimeSpan WorthTelling = TimeSpan.FromMinutes(3);

    /// <summary>How long it must have been well, on every replica, to be called well.</summary>
    public static readonly TimeSpan WellFor = TimeSpan.FromMinutes(2);

    // While these do not work, nothing reaches anybody: it is told when it is over.
    private static readonly Dependency[] CarryTheNews = [Dependency.Database, Dependency.TokenService, Dependency.Connector];

    /// <summary>Something does not work here.</summary>
    public async Task OpenAsync(Fault fault, CancellationToken token)
    {
        if (fault.Lasts < WorthTelling)
        {
            return;
        }

        var record = await FindAsync(fault.Dependency, token);
        record.SinceAt ??= fault.SinceAt;
        record.LastSeenAt = time.GetUtcNow();
        record.Reason = fault.Reason;
        if (record.ToldAt is null && !CarryTheNews.Contains(fault.Dependency))
        {
            record.ToldAt = time.GetUtcNow();
            await TellAsync(fault.Dependency, record, "began", zone => FaultNews.Began(fault.Dependency, record.SinceAt.Value, fault.Reason, zone), token);
        }
    }

    /// <summary>Something worked again. If it could not be recorded while it did not, it is now.</summary>
    public async Task EndedAsync(Fault fault, CancellationToken token)
    {
        if (fault.Lasts < WorthTelling)
        {
            return;
        }

        var record = await FindAsync(fault.Dependency, token);
        record.SinceAt ??= fault.SinceAt;
        record.LastSeenAt ??= time.GetUtcNow();
        record.Reason ??= fault.Reason;
    }

    /// <summary>Something is well here. Whether it is everywhere, and for long enough, the record says.</summary>
    public async Task WellAsync(Dependency dependency, CancellationToken token)
    {
        if (await db.Faults.FindAsync([dependency.ToString()], token) is not { SinceAt: { } since, LastSeenAt: { } lastSeen } record
            || time.GetUtcNow() - lastSeen < WellFor)
        {
            return;
        }

        await TellAsync(
            dependency,
            record,
            "ended",
            zone => record.ToldAt is null
                ? FaultNews.Was(dependency, since, lastSeen, record.Reason ?? "", zone)
                : FaultNews.Ended(dependency, since, lastSeen, zone),
            token);
        (record.SinceAt, record.LastSeenAt, record.Reason, record.ToldAt) = (null, null, null, null);
    }

    private Task TellAsync(Dependency dependency, FaultRecord record, string what, Func<TimeZoneInfo, string> words, CancellationToken token) =>
        administrators.TellAsync($"{dependency}/{record.SinceAt!.Value.UtcTicks}/{what}", words, token);

    private async Task<FaultRecord> FindAsync(Dependency dependency, CancellationToken token) =>
        await db.Faults.FindAsync([dependency.ToString()], token)
        ?? db.Faults.Add(new FaultRecord { Dependency = dependency.ToString() }).Entity;
}

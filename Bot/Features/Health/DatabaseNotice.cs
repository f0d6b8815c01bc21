using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health;

/// <summary>
/// Tells administrators that the database does not work while it does not: from memory, to those who have a chat with the bot.
/// Replicas cannot agree on who tells without it, so each that sees it says so once.
/// </summary>
internal sealed class DatabaseNotice(HealthState state, DirectNotice direct, TimeProvider time)
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private DateTimeOffset? _toldOf;

    public async Task RememberAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var people = await db.WhoAdminister(RegisterDay.Of(time.GetUtcNow())).Select(p => new { p.Id, p.TenantId })
            .ToListAsync(cancellationToken);
        if (people.Count > 0)
        {
            _zone = await Administrators.ZoneAsync(db, people[0].TenantId, cancellationToken);
        }

        await direct.RememberAsync(db, [.. people.Select(p => p.Id)], cancellationToken);
    }

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (state.Of(Dependency.Database) is { } outage && outage.Lasts >= OutageReview.WorthTelling && _toldOf != outage.SinceAt)
        {
            _toldOf = outage.SinceAt;
            await direct.SendAsync(OutageNotification.Began(outage.Dependency, outage.SinceAt, outage.Reason, _zone), cancellationToken);
        }
    }
}

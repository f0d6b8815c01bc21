using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Bot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health;

/// <summary>
/// Tells administrators that messages were given up, at most once an hour: nobody who waits for one of them would ever hear of it
/// otherwise. A cluster's lead is shown who was not reached as well.
/// </summary>
internal sealed class GivenUpReview(ClusterDbContext db, Administrators administrators)
{
    public async Task RunAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        foreach (var tenantId in await administrators.TenantsAsync(cancellationToken))
        {
            var latest = await db.OutboxMessages.AsNoTracking()
                .Where(d => d.TenantId == tenantId && d.FinishedAt > since && d.Reason == RequestChecks.GaveUp)
                .MaxAsync(d => d.FinishedAt, cancellationToken);
            if (latest is { } at)
            {
                var hour = at.ToUniversalTime().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
                await administrators.TellInAsync(
                    tenantId,
                    $"given up/{hour}",
                    _ => "Some messages will not be sent any more: Teams took them at none of many attempts over a day. "
                        + "For who was not reached, type: health",
                    cancellationToken);
            }
        }
    }
}

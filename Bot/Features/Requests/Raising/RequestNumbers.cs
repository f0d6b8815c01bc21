using ClusterBot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The numbers of a tenant's requests: one series for all kinds.</summary>
internal sealed class RequestNumbers(ClusterDbContext db)
{
    /// <summary>
    /// Returns the next number. A tenant's transactions run one at a time, so that a number is neither left out nor given twice; were
    /// two given all the same, the database would refuse the second.
    /// </summary>
    public async Task<int> NextAsync(string tenantId, CancellationToken cancellationToken) =>
        (await db.Requests.Where(r => r.TenantId == tenantId).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0) + 1;
}

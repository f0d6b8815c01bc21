using ClusterBot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>
/// The address at which to call the channel: a team or a tenant that moves to another region makes it known by the next activity
/// from there, for all its channels and chats. The host was found to be allowed when it came, and is checked again when it is
/// called.
/// </summary>
internal sealed class NewestServiceUrl(ClusterDbContext db)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string, string?, IAsyncEnumerable<string>>> OfTeam = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string tenantId, string teamId, string? placeId) => db.Conversations
                .Where(c => c.TeamId == teamId && c.TenantId == tenantId && c.HeardAt != null)
                .OrderByDescending(c => c.HeardAt).ThenByDescending(c => c.Id == placeId)
                .Select(c => c.ServiceUrl)
                .Take(1)));

    private static readonly CompiledQuery<Func<ClusterDbContext, string, string?, IAsyncEnumerable<string>>> OfTenant = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string tenantId, string? placeId) => db.Conversations
                .Where(c => c.TenantId == tenantId && c.HeardAt != null)
                .OrderByDescending(c => c.HeardAt).ThenByDescending(c => c.Id == placeId)
                .Select(c => c.ServiceUrl)
                .Take(1)));

    /// <summary>Finds the team's newest address; without a team, the tenant's. Null when nothing has ever come from there.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team; null for a chat.</param>
    /// <param name="placeId">Where is to be sent: of several that are equally new its own counts. Null where that is not there yet.</param>
    public async Task<string?> FindAsync(string tenantId, string? teamId, string? placeId, CancellationToken cancellationToken) =>
        (teamId is null ? null : await OfTeam.On(db)(db, tenantId, teamId, placeId).FirstOrDefaultAsync(cancellationToken))
        ?? await OfTenant.On(db)(db, tenantId, placeId).FirstOrDefaultAsync(cancellationToken);
}

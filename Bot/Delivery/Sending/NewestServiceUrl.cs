using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>
/// Where the channel is to be called: a team or a tenant that moves to another region is told by whatever comes from there next,
/// for all its channels and chats. The host was found to be allowed when it came, and is looked at again when it is called.
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

    /// <summary>The team's newest; without a team, the tenant's. Null where nothing has ever come from there.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team; null for a chat.</param>
    /// <param name="placeId">Where is to be sent: of several that are equally new its own counts. Null where that is not there yet.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<string?> FindAsync(string tenantId, string? teamId, string? placeId, CancellationToken cancellationToken) =>
        (teamId is null ? null : await OfTeam.On(db)(db, tenantId, teamId, placeId).FirstOrDefaultAsync(cancellationToken))
        ?? await OfTenant.On(db)(db, tenantId, placeId).FirstOrDefaultAsync(cancellationToken);
}

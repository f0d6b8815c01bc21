using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>
/// Where the channel is to be called: a team or a tenant that moves to another region is told by whatever comes from there next,
/// for all its channels and chats. The host was found to be allowed when it came, and is looked at again when it is called.
/// </summary>
internal sealed class NewestServiceUrl(ClusterDbContext db)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string, IAsyncEnumerable<string>>> OfTeam = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, string tenantId, string teamId) => db.Conversations
            .Where(c => c.TeamId == teamId && c.TenantId == tenantId && c.HeardAt != null)
            .OrderByDescending(c => c.HeardAt)
            .Select(c => c.ServiceUrl)
            .Take(1)));

    private static readonly CompiledQuery<Func<ClusterDbContext, string, IAsyncEnumerable<string>>> OfTenant = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, string tenantId) => db.Conversations
            .Where(c => c.TenantId == tenantId && c.HeardAt != null)
            .OrderByDescending(c => c.HeardAt)
            .Select(c => c.ServiceUrl)
            .Take(1)));

    /// <summary>The team's newest; without a team, the tenant's. Null where nothing has ever come from there.</summary>
    public async Task<string?> FindAsync(string tenantId, string? teamId, CancellationToken cancellationToken) =>
        (teamId is null ? null : await OfTeam.On(db)(db, tenantId, teamId).FirstOrDefaultAsync(cancellationToken))
        ?? await OfTenant.On(db)(db, tenantId).FirstOrDefaultAsync(cancellationToken);
}

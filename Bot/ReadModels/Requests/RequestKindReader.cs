using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Data;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>Reads the kinds of request of an organisation, those that it has switched off included.</summary>
public sealed class RequestKindReader(ClusterDbContext db)
{
    public async Task<IReadOnlyList<RequestKind>> ReadAsync(string tenantId, CancellationToken cancellationToken)
    {
        var registered = await db.RequestKinds.AsNoTracking().Where(kind => kind.TenantId == tenantId).OrderBy(kind => kind.Key)
            .ToListAsync(cancellationToken);
        return ShippedRequestKinds.With([.. registered.Select(kind => kind.ToKind())]);
    }

    /// <summary>Returns the kind of request to the delivery board.</summary>
    public async Task<RequestKind> OfBoardAsync(string tenantId, CancellationToken cancellationToken) =>
        (await ReadAsync(tenantId, cancellationToken)).First(kind => kind.IsForBoard);
}

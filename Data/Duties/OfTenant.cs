using ClusterBot.Domain.Register;

namespace ClusterBot.Data.Duties;

/// <summary>The rows that belong to a tenant.</summary>
internal static class OfTenant
{
    public static IQueryable<Cluster> ClustersOf(this ClusterDbContext db, string tenantId) =>
        db.Clusters.Where(c => c.TenantId == tenantId);

    public static IQueryable<Psa> PsasOf(this ClusterDbContext db, string tenantId) =>
        db.Psas.Where(p => db.Clusters.Any(c => c.Id == p.ClusterId && c.TenantId == tenantId));

    public static IQueryable<Guid> IndicatorIdsOf(this ClusterDbContext db, string tenantId) =>
        db.Indicators.Where(i => db.Psas.Any(p => p.Id == i.PsaId && db.Clusters.Any(c => c.Id == p.ClusterId && c.TenantId == tenantId)))
            .Select(i => i.Id);

    public static IQueryable<Guid> CheckInIdsOf(this ClusterDbContext db, string tenantId) =>
        db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && db.Clusters.Any(k => k.Id == p.ClusterId && k.TenantId == tenantId)))
            .Select(c => c.Id);

    public static IQueryable<string> ConversationIdsOf(this ClusterDbContext db, string tenantId) =>
        db.Conversations.Where(c => c.TenantId == tenantId).Select(c => c.Id);
}

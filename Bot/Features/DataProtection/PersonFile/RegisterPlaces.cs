using ClusterBot.Cards.Register;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.PersonFile;

/// <summary>The clusters and PSAs of a tenant, to say in words what a record is about.</summary>
internal sealed class RegisterPlaces
{
    private readonly List<Cluster> _clusters;

    private readonly Dictionary<Guid, Guid> _psaOf;

    private RegisterPlaces(List<Cluster> clusters, Dictionary<Guid, Guid> psaOf) => (_clusters, _psaOf) = (clusters, psaOf);

    public static async Task<RegisterPlaces> ReadAsync(ClusterDbContext db, string tenantId, CancellationToken cancellationToken)
    {
        var clusters = await db.Clusters.AsNoTracking().Include(c => c.Psas).ThenInclude(p => p.Indicators).AsSplitQuery()
            .Where(c => c.TenantId == tenantId).ToListAsync(cancellationToken);
        List<Guid> psas = [.. clusters.SelectMany(c => c.Psas).Select(p => p.Id)];
        var asked = await db.CheckIns.Where(c => psas.Contains(c.PsaId)).Select(c => new { c.Id, c.PsaId }).ToListAsync(cancellationToken);
        var raised = await db.Requests.Where(r => psas.Contains(r.FromPsaId))
            .Select(r => new { r.Id, PsaId = r.FromPsaId }).ToListAsync(cancellationToken);
        var ids = clusters.ConvertAll(c => c.Id);
        var records = await db.Records.Where(r => ids.Contains(r.ClusterId)).Select(r => new { r.Id, PsaId = r.ClusterId })
            .ToListAsync(cancellationToken);
        return new RegisterPlaces(clusters, asked.Concat(raised).Concat(records).ToDictionary(each => each.Id, each => each.PsaId));
    }

    public string Psa(Guid? id) => _clusters.SelectMany(c => c.Psas).FirstOrDefault(p => p.Id == id) is { } psa ? $"PSA {psa.Number}" : "";

    public string Indicator(Guid? id) =>
        _clusters.SelectMany(c => c.Psas).FirstOrDefault(p => p.Indicators.Any(i => i.Id == id)) is { } psa
            ? psa.ReferenceOf(psa.Indicators.Single(i => i.Id == id))
            : "";

    /// <summary>The marking of the cluster that a PSA, an indicator or the cluster's own id belongs to, as it is written.</summary>
    public string Marking(Guid? id) => ProtectiveMarkingLine.Words(Of(id)?.Marking ?? Domain.Register.ProtectiveMarking.Official);

    public ProtectiveMarking Highest(IEnumerable<Guid?> ids) =>
        ids.Select(id => Of(id)?.Marking ?? Domain.Register.ProtectiveMarking.Official)
            .DefaultIfEmpty(Domain.Register.ProtectiveMarking.Official).Max();

    public string Role(RoleAssignment role) => $"{RoleLabels.Of(role.Role)} {About(role)}".Trim();

    private string About(RoleAssignment role) => role switch
    {
        { PsaId: { } psa } => $"of {Psa(psa)}",
        { IndicatorId: { } indicator } => $"of indicator {Indicator(indicator)}",
        { ClusterId: { } cluster } => $"of {Of(cluster)?.Name}",
        _ => "",
    };

    // A check-in, an escalation or an ask is of the cluster of its PSA.
    private Cluster? Of(Guid? of)
    {
        var id = of is { } known && _psaOf.TryGetValue(known, out var psa) ? psa : of;
        return _clusters.Find(c => c.Id == id || c.Psas.Any(p => p.Id == id || p.Indicators.Any(i => i.Id == id)));
    }
}

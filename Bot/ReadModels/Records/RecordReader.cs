using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Records;

/// <summary>Reads records and their kinds; of a record only what the reader may see.</summary>
public sealed class RecordReader(ClusterDbContext db)
{
    /// <summary>Returns the kinds of the organisation, those that it has switched off included.</summary>
    public async Task<IReadOnlyList<RecordKind>> KindsAsync(string tenantId, CancellationToken cancellationToken)
    {
        var registered = await db.RecordKinds.AsNoTracking().Where(kind => kind.TenantId == tenantId).OrderBy(kind => kind.Code)
            .ToListAsync(cancellationToken);
        return ShippedKinds.With([.. registered.Select(kind => kind.ToKind())]);
    }

    /// <summary>Finds a record that the person may see; null for any other, whether or not there is one.</summary>
    public async Task<RecordDetails?> FindAsync(Guid id, Person person, CancellationToken cancellationToken)
    {
        var found = await ReadAsync([id], person.TenantId, cancellationToken);
        return found is [var details] && await SeesAsync(person, details, cancellationToken) ? details : null;
    }

    /// <summary>Returns whether the person may see the words of the record as it stands.</summary>
    public async Task<bool> SeesAsync(Person person, RecordDetails details, CancellationToken cancellationToken) =>
        details.Cluster.TenantId == person.TenantId
        && (details.Owner.Id == person.Id || await db.HasPartAsync(person, details.Cluster, cancellationToken))
        && person.MaySee(details.Record, details.Version, details.Psa);

    /// <summary>Returns the records of these ids, of one tenant; who sees them is for the caller to ask.</summary>
    public async Task<IReadOnlyList<RecordDetails>> ReadAsync(
        IReadOnlyCollection<Guid> ids, string tenantId, CancellationToken cancellationToken)
    {
        var records = await db.Records.Include(record => record.Versions).AsSplitQuery()
            .Where(record => ids.Contains(record.Id) && db.Clusters.Any(c => c.Id == record.ClusterId && c.TenantId == tenantId))
            .ToListAsync(cancellationToken);
        if (records.Count == 0)
        {
            return [];
        }

        var kinds = await KindsAsync(tenantId, cancellationToken);
        var (clusterIds, ownerIds) =
            (records.Select(record => record.ClusterId).Distinct().ToList(), records.Select(record => record.OwnerId).Distinct().ToList());
        var psaIds = records.Select(record => record.Latest().PsaId).OfType<Guid>().Distinct().ToList();
        var clusters = await db.Clusters.Where(c => clusterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var owners = await db.People.Where(p => ownerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var psas = await db.Psas.Include(p => p.Indicators).Where(p => psaIds.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var asked = await db.Requests.AsNoTracking().Where(r => r.RecordId != null && ids.Contains(r.RecordId.Value))
            .Select(r => new { r.RecordId, r.Number }).ToListAsync(cancellationToken);
        return [.. records.Select(record =>
        {
            var (version, psa) = (record.Latest(), record.Latest().PsaId is { } id ? psas.GetValueOrDefault(id) : null);
            return new RecordDetails(
                record, kinds.FirstOrDefault(kind => kind.Code == record.Kind) ?? RecordKind.Unknown(record.Kind),
                clusters[record.ClusterId], psa, psa?.Indicators.FirstOrDefault(indicator => indicator.Id == version.IndicatorId),
                owners[record.OwnerId])
            {
                Requests = [.. asked.Where(r => r.RecordId == record.Id).Select(r => r.Number).Order()],
            };
        })];
    }

    /// <summary>Returns the records of which their owner is asked by the day whether they still hold, the longest due first.</summary>
    public async Task<IReadOnlyList<RecordDetails>> DueAsync(Person owner, DateOnly today, CancellationToken cancellationToken)
    {
        var due = await db.RecordVersions
            .Where(v => !v.IsRetired
                && db.Records.Any(r => r.Id == v.RecordId && r.OwnerId == owner.Id
                    && (v.ReviewOn <= today || r.OriginGoneAt > v.WrittenAt))
                && !db.RecordVersions.Any(later => later.RecordId == v.RecordId && later.Version > v.Version))
            .Select(v => v.RecordId)
            .ToListAsync(cancellationToken);
        return
        [
            .. (await ReadAsync(due, owner.TenantId, cancellationToken))
                .OrderBy(details => details.LostItsSource ? DateOnly.MinValue : details.Version.ReviewOn),
        ];
    }
}

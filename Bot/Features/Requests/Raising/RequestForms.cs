using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>Reads for whom somebody may ask, and who can be asked.</summary>
internal sealed class RequestForms(ClusterDbContext db, RequestReader reader, RequestKindReader kinds, TimeProvider time)
{
    /// <summary>Finds the posted form again.</summary>
    public static CardKey KeyOf(Guid form) => CardFamily.RequestForm.Key(form);

    /// <param name="person">Who asks.</param>
    /// <param name="where">In a cluster's channel its PSAs alone ask; everywhere only what everybody there may see is
    /// listed. Null where nobody but the person sees it.</param>
    public async Task<RequestFormReader> ReadAsync(Person person, Conversation? where, CancellationToken cancellationToken)
    {
        var psas = await db.Psas
            .Where(p => p.ArchivedAt == null)
            .Join(
                db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null), p => p.ClusterId, c => c.Id,
                (psa, cluster) => new { psa, cluster })
            .OrderBy(both => both.psa.Number)
            .ToListAsync(cancellationToken);
        var from = psas.Where(both =>
            person.MayAnswer(both.psa) && Sees(both.cluster) && (where?.ClusterId ?? both.cluster.Id) == both.cluster.Id)
            .ToList();
        var answered = await AnsweredAsync(person.TenantId, cancellationToken);
        var seen = psas.FindAll(both => Sees(both.cluster));
        var to = seen.Where(both => answered.Contains(both.psa.Id)).Select(both => both.psa).ToList();
        return new RequestFormReader
        {
            From = from.ConvertAll(both => both.psa),
            Clusters = from.Select(both => both.cluster).Distinct().ToDictionary(cluster => cluster.Id),
            Centres = await reader.CentresAsync([.. from.Select(both => both.cluster.Id).Distinct()], cancellationToken),
            To = [.. to.Where(psa => from.Count != 1 || psa != from[0].psa)],
            Organisations = await OrganisationsAsync(person.TenantId, cancellationToken),
            People = await PeopleAsync(person, [.. seen.Select(both => both.cluster.Id).Distinct()], cancellationToken),
            AllKinds = await kinds.ReadAsync(person.TenantId, cancellationToken),
            Marking = from.Concat(seen.Where(both => to.Contains(both.psa))).Select(both => both.cluster.Marking)
                .DefaultIfEmpty(ProtectiveMarking.Official).Max(),
            Numbering = psas.Max(both => both.cluster.Numbering),
            ListsAll = seen.Count == psas.Count,
            Unanswered = [.. seen.Select(both => both.psa).Where(psa => !answered.Contains(psa.Id)).Select(psa => psa.Number)],
        };

        bool Sees(Cluster cluster) => where is null || where.Sees(cluster);
    }

    // An organisation without a contact has nobody to be asked.
    private Task<List<Organisation>> OrganisationsAsync(string tenantId, CancellationToken cancellationToken) => db.Organisations
        .AsNoTracking()
        .Where(o => o.TenantId == tenantId && o.ArchivedAt == null
            && db.People.Any(p => p.Id == o.ContactId && p.ArchivedAt == null))
        .OrderBy(o => o.Name)
        .ToListAsync(cancellationToken);

    // People with a part in a cluster that everybody here may see.
    private Task<List<Person>> PeopleAsync(Person asker, List<Guid> clusters, CancellationToken cancellationToken)
    {
        var roles = db.RolesInForce(RegisterDay.Of(time.GetUtcNow()))
            .Where(r => clusters.Contains(r.ClusterId!.Value) || db.Psas.Any(p => p.Id == r.PsaId && clusters.Contains(p.ClusterId)));
        return db.People.AsNoTracking()
            .Where(p => p.TenantId == asker.TenantId && p.Id != asker.Id && roles.Any(r => r.PersonId == p.Id))
            .OrderBy(p => p.Name)
            .ToListAsync(cancellationToken);
    }

    private Task<HashSet<Guid>> AnsweredAsync(string tenantId, CancellationToken cancellationToken) => db
        .RolesInForce(RegisterDay.Of(time.GetUtcNow()))
        .Where(r => r.Role == Role.SeniorResponsibleOwner || r.Role == Role.Deputy)
        .Join(db.Psas, r => r.PsaId, p => p.Id, (_, psa) => psa)
        .Join(db.Clusters.Where(c => c.TenantId == tenantId), p => p.ClusterId, c => c.Id, (psa, _) => psa.Id)
        .ToHashSetAsync(cancellationToken);
}

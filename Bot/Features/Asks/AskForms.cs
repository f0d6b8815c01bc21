using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Reads for whom somebody may ask, and who can be asked.</summary>
internal sealed class AskForms(ClusterDbContext db, AskReader reader, TimeProvider time)
{
    /// <summary>Finds the posted form again.</summary>
    public static CardKey KeyOf(Guid form) => CardFamily.AskForm.Key(form);

    /// <param name="person">Who asks.</param>
    /// <param name="where">In a cluster's channel its PSAs alone ask; everywhere only what everybody there may see is listed.</param>
    public async Task<AskFormReader> ReadAsync(Person person, Conversation where, CancellationToken token)
    {
        var psas = await db.Psas
            .Where(p => p.ArchivedAt == null)
            .Join(
                db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null), p => p.ClusterId, c => c.Id,
                (psa, cluster) => new { psa, cluster })
            .OrderBy(both => both.psa.Number)
            .ToListAsync(token);
        var from = psas.Where(both =>
            person.MayAnswer(both.psa) && where.Sees(both.cluster) && (where.ClusterId ?? both.cluster.Id) == both.cluster.Id)
            .ToList();
        var answered = await AnsweredAsync(person.TenantId, token);
        var seen = psas.FindAll(both => where.Sees(both.cluster));
        var to = seen.Where(both => answered.Contains(both.psa.Id)).Select(both => both.psa).ToList();
        return new AskFormReader
        {
            From = from.ConvertAll(both => both.psa),
            Clusters = from.Select(both => both.cluster).Distinct().ToDictionary(cluster => cluster.Id),
            Centres = await reader.CentresAsync([.. from.Select(both => both.cluster.Id).Distinct()], token),
            To = [.. to.Where(psa => from.Count != 1 || psa != from[0].psa)],
            Marking = from.Concat(seen.Where(both => to.Contains(both.psa))).Select(both => both.cluster.Marking)
                .DefaultIfEmpty(ProtectiveMarking.Official).Max(),
            Numbering = psas.Max(both => both.cluster.Numbering),
            ListsAll = seen.Count == psas.Count,
            Unanswered = [.. seen.Select(both => both.psa).Where(psa => !answered.Contains(psa.Id)).Select(psa => psa.Number)],
        };
    }

    private Task<HashSet<Guid>> AnsweredAsync(string tenantId, CancellationToken token) => db.RolesInForce(RegisterDay.Of(time.GetUtcNow()))
        .Where(r => r.Role == Role.SeniorResponsibleOwner || r.Role == Role.Deputy)
        .Join(db.Psas, r => r.PsaId, p => p.Id, (_, psa) => psa)
        .Join(db.Clusters.Where(c => c.TenantId == tenantId), p => p.ClusterId, c => c.Id, (psa, _) => psa.Id)
        .ToHashSetAsync(token);
}

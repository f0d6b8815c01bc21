using ClusterBot.Bot.Turns;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Delegations;

/// <summary>The PSAs that somebody can have others answer for, and who these others can be.</summary>
internal sealed class DelegationService(ClusterDbContext db)
{
    /// <summary>Returns the PSAs of which the person is SRO today, by number.</summary>
    public async Task<IReadOnlyList<Psa>> PsasOfAsync(Person person, CancellationToken cancellationToken)
    {
        var ids = person.RolesInForce().Where(role => role.Role == Role.SeniorResponsibleOwner).Select(role => role.PsaId).ToList();
        return await db.Psas.Where(p => ids.Contains(p.Id) && p.ArchivedAt == null).OrderBy(p => p.Number).ToListAsync(cancellationToken);
    }

    /// <summary>Returns those who have a part in the clusters of these PSAs, by name: nobody else is to read what is in them.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(
        Person person, IReadOnlyList<Psa> psas, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clusters = psas.Select(psa => psa.ClusterId).Distinct().ToList();
        var today = RegisterDay.Of(now);
        return await db.People
            .Where(p => p.TenantId == person.TenantId && p.ArchivedAt == null && p.Id != person.Id && p.Roles.Any(r =>
                (r.StartsOn == null || r.StartsOn <= today) && (r.EndsOn == null || r.EndsOn >= today)
                && ((r.ClusterId != null && clusters.Contains(r.ClusterId.Value))
                    || db.Psas.Any(psa => psa.Id == r.PsaId && clusters.Contains(psa.ClusterId))
                    || db.Indicators.Any(i => i.Id == r.IndicatorId
                        && db.Psas.Any(psa => psa.Id == i.PsaId && clusters.Contains(psa.ClusterId))))))
            .OrderBy(p => p.Name)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends what the person has delegated and what has not ended. Returns whether there was any.</summary>
    public async Task<bool> EndAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(turn.Now);
        var open = await db.Roles.Where(r => r.DelegatedById == turn.Person!.Id && r.EndsOn >= today).ToListAsync(cancellationToken);
        open.ForEach(role => role.EndsOn = today.AddDays(-1));
        return open.Count > 0;
    }

    /// <summary>Returns the marking of the most sensitive cluster.</summary>
    public async Task<ProtectiveMarking> MarkingAsync(IReadOnlyList<Psa> psas, CancellationToken cancellationToken)
    {
        var ids = psas.Select(psa => psa.ClusterId).ToList();
        return (await db.Clusters.Where(c => ids.Contains(c.Id)).Select(c => c.Marking).ToListAsync(cancellationToken)).Max();
    }
}

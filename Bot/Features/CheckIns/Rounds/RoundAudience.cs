using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>Tells whom a round would ask, before it is opened.</summary>
public sealed class RoundAudience(ClusterDbContext db)
{
    /// <summary>
    /// Returns the names of the SROs, the deputies in charge that day and the holders of indicators with a figure due, each once, by
    /// name.
    /// </summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Cluster cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var psas = await db.Psas.AsNoTracking().Include(p => p.Indicators).Where(p => p.ClusterId == cluster.Id && p.ArchivedAt == null)
            .ToListAsync(cancellationToken);
        var (psaIds, indicatorIds) = (psas.ConvertAll(p => p.Id), psas.SelectMany(p => p.Indicators).Select(i => i.Id).ToList());
        var roles = await db.Roles.AsNoTracking()
            .Where(r => (r.PsaId != null && psaIds.Contains(r.PsaId.Value))
                || (r.IndicatorId != null && indicatorIds.Contains(r.IndicatorId.Value)))
            .ToListAsync(cancellationToken);
        var figures = await HeldFigures.ReadAsync(db, roles, cancellationToken);
        var asked = psas
            .Select(psa => (Psa: psa, CheckIn: new CheckIn { RoundId = Guid.Empty, PsaId = psa.Id }))
            .SelectMany(it =>
                it.CheckIn.AskedFor(it.Psa, roles, indicator => figures.IsAskedFor(indicator, it.CheckIn, now, cluster.Today(now)), now))
            .Where(one => one.IsDue)
            .Select(one => one.PersonId)
            .Distinct()
            .ToList();
        return await db.People.Where(p => asked.Contains(p.Id) && p.ArchivedAt == null).OrderBy(p => p.Name).Select(p => p.Name)
            .ToListAsync(cancellationToken);
    }
}

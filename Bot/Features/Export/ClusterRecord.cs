using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Export;

/// <summary>All that is recorded of a cluster, archived PSAs and corrected figures included, as tables.</summary>
internal sealed class ClusterRecord(ClusterDbContext db, IndicatorReader indicators, RequestReader requests)
{
    /// <summary>Returns the state of the PSAs, then a table for each kind of record.</summary>
    public async Task<(Table Psas, IReadOnlyList<Table> Tables)> ReadAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var psas = await db.Psas.AsNoTracking().Include(p => p.Indicators).Where(p => p.ClusterId == cluster.Id).OrderBy(p => p.Number)
            .ToListAsync(cancellationToken);
        var names = new ExportNames(
            psas,
            await db.People.AsNoTracking().Where(p => p.TenantId == cluster.TenantId)
                .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken));
        var ids = psas.SelectMany(psa => psa.Indicators).Select(indicator => indicator.Id).ToList();
        var readings = await db.Readings.AsNoTracking().Where(r => ids.Contains(r.IndicatorId)).ToListAsync(cancellationToken);
        var rounds = await db.Rounds.AsNoTracking()
            .Include(r => r.CheckIns).ThenInclude(c => c.Answers).ThenInclude(a => a.Rows)
            .AsSplitQuery().Where(r => r.ClusterId == cluster.Id).ToListAsync(cancellationToken);
        var psaIds = psas.ConvertAll(psa => psa.Id);
        var raised = await db.Requests.AsNoTracking().Include(r => r.Events)
            .Where(r => psaIds.Contains(r.FromPsaId) || psaIds.Contains(r.ToPsaId!.Value)).OrderBy(r => r.Number)
            .ToListAsync(cancellationToken);
        var details = await requests.OfAsync(raised, cancellationToken);
        var known = await indicators.ReadAsync(psas, cancellationToken);
        return (PsaTable.Of(psas, known),
        [
            IndicatorTable.Of(psas, known),
            ReadingTable.Of(names, readings),
            AnswerTables.Answers(names, rounds),
            AnswerTables.Judgements(names, rounds),
            RequestTables.Requests(names, details, cluster.Marking),
            RequestTables.Steps(names, details, cluster.Marking),
        ]);
    }
}

using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Export.KnownThen;

/// <summary>The record of a PSA by an instant, as tables. Whatever was recorded later is in none of them.</summary>
internal sealed class KnownThenRecord(ClusterDbContext db, IndicatorReader indicators, RequestReader requests)
{
    /// <summary>Returns the state of the PSA, then a table for each kind of record.</summary>
    /// <param name="cluster">The PSA's cluster.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="on">The day, on the cluster's calendar.</param>
    /// <param name="at">The end of the day.</param>
    public async Task<(Table State, IReadOnlyList<Table> Tables)> ReadAsync(
        Cluster cluster, Psa psa, DateOnly on, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var known = await indicators.AsAtAsync([psa], at, cancellationToken);
        var stood = psa.Indicators.Where(i => i.ArchivedAt is null || i.ArchivedAt > at || i.ArchivedAt >= psa.ArchivedAt)
            .OrderBy(i => i.Position).Select(i => known[i.Id]).ToList();
        var ids = psa.Indicators.Select(indicator => indicator.Id).ToList();
        var readings = await db.Readings.AsNoTracking().Where(r => ids.Contains(r.IndicatorId) && r.RecordedAt <= at)
            .ToListAsync(cancellationToken);
        var rounds = await db.Rounds.AsNoTracking()
            .Include(r => r.CheckIns.Where(c => c.PsaId == psa.Id)).ThenInclude(c => c.Answers.Where(a => a.AnsweredAt <= at))
            .ThenInclude(a => a.Rows)
            .AsSplitQuery().Where(r => r.ClusterId == cluster.Id && r.OpenedAt <= at).ToListAsync(cancellationToken);
        var names = new ExportNames(
            [psa],
            await db.People.AsNoTracking().Where(p => p.TenantId == cluster.TenantId)
                .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken));
        var asked = await RequestsAsync(cluster, psa, at, cancellationToken);
        var decisions = DecisionReader.Of(
            asked.Where(details => details.Request.FromPsaId == psa.Id),
            await ActionsAsync(cluster, asked, at, cancellationToken), on);
        return (PsaTable.Of([psa], known, at),
        [
            IndicatorTable.Of([psa], known, at),
            WarningTable.Of(stood, asked, decisions, on),
            ReadingTable.Of(names, readings),
            AnswerTables.Answers(names, rounds),
            AnswerTables.Judgements(names, rounds),
            RequestTables.Requests(names, asked, cluster.Marking),
            RequestTables.Steps(names, asked, cluster.Marking),
            DecisionTable.Of(names, decisions),
        ]);
    }

    private async Task<List<RequestDetails>> RequestsAsync(
        Cluster cluster, Psa psa, DateTimeOffset at, CancellationToken cancellationToken) => await ReadAsync(
            cluster, db.Requests.Where(r => r.RaisedAt <= at && (r.FromPsaId == psa.Id || r.ToPsaId == psa.Id)), at, cancellationToken);

    private async Task<List<RequestDetails>> ActionsAsync(
        Cluster cluster, IEnumerable<RequestDetails> asked, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var sources = asked.Select(details => details.Request.Id).ToList();
        return await ReadAsync(
            cluster, db.Requests.Where(r => r.RaisedAt <= at && r.Kind == RequestKind.ActionKey && sources.Contains(r.SourceId!.Value)), at,
            cancellationToken);
    }

    // What is more sensitive than the cluster reaches its own route alone: its words and that there is such a thing.
    private async Task<List<RequestDetails>> ReadAsync(
        Cluster cluster, IQueryable<Request> which, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var found = await which.AsNoTracking().Include(r => r.Events.Where(happened => happened.HappenedAt <= at)).OrderBy(r => r.Number)
            .ToListAsync(cancellationToken);
        return [.. (await requests.OfAsync(found, cancellationToken)).Where(details => details.Marking <= cluster.Marking)];
    }
}

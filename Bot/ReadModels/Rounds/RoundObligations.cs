using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>One round and who is asked what in it.</summary>
/// <param name="Round">With its check-ins, without their answers.</param>
/// <param name="Cluster">The cluster that is asked.</param>
/// <param name="Psas">Those that the round asks about, with their indicators, by number.</param>
/// <param name="All">All that is asked for, answered or not.</param>
/// <param name="Owed">What of it is still owed; nothing once the round has closed.</param>
/// <param name="Progress">How far each check-in has come, by its id.</param>
public sealed record RoundAsked(
    CheckInRound Round,
    Cluster Cluster,
    IReadOnlyList<Psa> Psas,
    IReadOnlyList<Obligation> All,
    IReadOnlyList<Obligation> Owed,
    IReadOnlyDictionary<Guid, CheckInProgress> Progress)
{
    /// <summary>Returns the PSAs of which a role of the person speaks, or of an indicator of them, whether it is in force or not.</summary>
    public IEnumerable<Psa> PsasOf(Person person)
    {
        var psas = person.Roles.Select(role => role.PsaId).OfType<Guid>().ToHashSet();
        var indicators = person.Roles.Select(role => role.IndicatorId).OfType<Guid>().ToHashSet();
        return Psas.Where(psa => psas.Contains(psa.Id)
            || (indicators.Count > 0 && psa.Indicators.Any(indicator => indicators.Contains(indicator.Id))));
    }

    /// <summary>The same round with what concerns one person alone.</summary>
    public RoundAsked Of(Guid personId) => this with
    {
        All = [.. All.Where(obligation => obligation.PersonId == personId)],
        Owed = [.. Owed.Where(obligation => obligation.PersonId == personId)],
    };

    /// <summary>The same round with other answers to some of its check-ins.</summary>
    /// <param name="answers">All answers to each of them, the earliest first.</param>
    public RoundAsked With(IReadOnlyDictionary<Guid, IReadOnlyList<Answer>> answers)
    {
        var progress = new Dictionary<Guid, CheckInProgress>(Progress);
        foreach (var (checkIn, versions) in answers)
        {
            progress[checkIn] = CheckInProgress.Of(versions);
        }

        return this with
        {
            Progress = progress,
            Owed = Round.ClosedAt is null ? [.. All.Where(one => one.IsOwed(progress[one.CheckInId]))] : [],
        };
    }
}

/// <summary>Reads who owes what, see <see cref="Obligations"/>: in as many queries for all rounds as for one.</summary>
public sealed class RoundObligations(ClusterDbContext db, TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<CheckInRound>>> RoundById = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid id) => db.Rounds.AsNoTracking().Include(r => r.CheckIns).Where(r => r.Id == id)));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Cluster>>> ClustersByIds = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) =>
                db.Clusters.AsNoTracking().Include(c => c.BoardMeetings).Where(c => ids.Contains(c.Id))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Psa>>> PsasByIds = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) => db.Psas.AsNoTracking().Include(p => p.Indicators).Where(p => ids.Contains(p.Id))));

    // Reads the roles of the round's PSAs and indicators alone, not the whole tenant's. Nulls are excluded explicitly, or a prepared
    // statement reads every row.
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, List<Guid>, IAsyncEnumerable<RoleOf>>> RolesIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> psaIds, List<Guid> indicatorIds) => db.Roles.AsNoTracking()
                .Where(r => (r.PsaId != null && psaIds.Contains(r.PsaId.Value))
                    || (r.IndicatorId != null && indicatorIds.Contains(r.IndicatorId.Value)))
                .Join(db.People, r => r.PersonId, p => p.Id, (role, person) => new RoleOf(role, person.ArchivedAt))));

    // Not the texts: what counts is that something was said.
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<SaidForAll>>> SaidFor = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> checkIns) => db.Answers.AsNoTracking()
                .Where(a => checkIns.Contains(a.CheckInId) && a.SpeaksForAll
                    && !db.Answers.Any(u => u.CheckInId == a.CheckInId && u.UndoesVersion == a.Version))
                .Select(a => new SaidForAll(a.CheckInId, a.NothingNew || a.NotThisRoundBecause != null))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<FigureOf>>> FiguresIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> checkIns) => db.Set<AnswerRow>().AsNoTracking()
                .Where(r => r.Value != null || r.NothingNew || r.NotThisRoundBecause != null)
                .Join(
                    db.Answers.Where(a =>
                        checkIns.Contains(a.CheckInId) && !db.Answers.Any(u => u.CheckInId == a.CheckInId && u.UndoesVersion == a.Version)),
                    r => r.AnswerId,
                    a => a.Id,
                    (r, a) => new { a.CheckInId, r.IndicatorId })
                .Distinct()
                .Select(f => new FigureOf(f.CheckInId, f.IndicatorId))));

    /// <summary>One round, open or closed.</summary>
    public async Task<RoundAsked> InAsync(Guid roundId, CancellationToken cancellationToken) =>
        (await ReadAsync(RoundById.On(db)(db, roundId), cancellationToken)).Single();

    /// <summary>All open rounds, of every cluster and tenant; the earliest first.</summary>
    public Task<IReadOnlyList<RoundAsked>> InOpenRoundsAsync(CancellationToken cancellationToken) =>
        ReadAsync(db.Rounds.Where(r => r.ClosedAt == null), cancellationToken);

    /// <summary>One tenant's open rounds; the earliest first.</summary>
    public Task<IReadOnlyList<RoundAsked>> InOpenRoundsOfAsync(string tenantId, CancellationToken cancellationToken) =>
        ReadAsync(db.Rounds.Where(
            r => r.ClosedAt == null && db.Clusters.Any(c => c.Id == r.ClusterId && c.TenantId == tenantId)), cancellationToken);

    /// <summary>The open rounds in which one person is asked for anything, with that alone; the earliest first.</summary>
    public async Task<IReadOnlyList<RoundAsked>> OfPersonAsync(Guid personId, CancellationToken cancellationToken)
    {
        var mine = db.Roles.Where(r => r.PersonId == personId);
        var psas = mine.Select(r => r.PsaId).Union(mine.Join(db.Indicators, r => r.IndicatorId, i => i.Id, (_, i) => (Guid?)i.PsaId));
        var rounds = await ReadAsync(
            db.Rounds.Where(r => r.ClosedAt == null && r.CheckIns.Any(c => psas.Contains(c.PsaId))), cancellationToken);
        return [.. rounds.Select(round => round.Of(personId)).Where(round => round.All.Count > 0)];
    }

    private Task<IReadOnlyList<RoundAsked>> ReadAsync(IQueryable<CheckInRound> which, CancellationToken cancellationToken) =>
        ReadAsync(which.AsNoTracking().Include(r => r.CheckIns).AsAsyncEnumerable(), cancellationToken);

    private async Task<IReadOnlyList<RoundAsked>> ReadAsync(IAsyncEnumerable<CheckInRound> which, CancellationToken cancellationToken)
    {
        // What the turn has added counts, too.
        await db.SaveBeforeReadingAsync(cancellationToken);
        var rounds = await which.ToListAsync(cancellationToken);
        var clusterIds = rounds.Select(r => r.ClusterId).Distinct().ToList();
        var clusters = await ClustersByIds.On(db)(db, clusterIds).ToDictionaryAsync(c => c.Id, cancellationToken: cancellationToken);
        var psaIds = rounds.SelectMany(r => r.CheckIns).Select(c => c.PsaId).Distinct().ToList();
        var psas = await PsasByIds.On(db)(db, psaIds).ToListAsync(cancellationToken);
        var roles = await RolesAsync(psas, cancellationToken);
        var figures = await HeldFigures.ReadAsync(db, roles.Select(role => role.Role), cancellationToken);
        var progress = await ProgressAsync([.. rounds.SelectMany(r => r.CheckIns).Select(c => c.Id)], cancellationToken);
        return [.. rounds.OrderBy(r => r.OpenedAt)
            .Select(round => Asked(round, clusters[round.ClusterId], psas, roles, figures, progress))];
    }

    private RoundAsked Asked(
        CheckInRound round,
        Cluster cluster,
        List<Psa> psas,
        IReadOnlyList<RoleOf> roles,
        HeldFigures figures,
        Dictionary<Guid, CheckInProgress> progress)
    {
        // A round that is over keeps those who were asked then.
        var at = round.ClosedAt ?? time.GetUtcNow();
        var on = cluster.Today(at);
        var inRegister = roles.Where(role => !(role.PersonArchivedAt <= at)).Select(role => role.Role).ToList();
        var asked = psas
            .OrderBy(psa => psa.Number)
            .Join(round.CheckIns, psa => psa.Id, checkIn => checkIn.PsaId, (psa, checkIn) => (psa, checkIn))
            .ToList();
        var all = asked.SelectMany(pair => pair.checkIn.AskedFor(
            pair.psa, inRegister, indicator => figures.IsAskedFor(indicator, pair.checkIn, at, on), at)).ToList();
        return new RoundAsked(
            round,
            cluster,
            [.. asked.Select(pair => pair.psa)],
            all,
            round.ClosedAt is null ? [.. all.Where(one => one.IsOwed(progress[one.CheckInId]))] : [],
            round.CheckIns.ToDictionary(c => c.Id, c => progress[c.Id]));
    }

    private async Task<IReadOnlyList<RoleOf>> RolesAsync(List<Psa> psas, CancellationToken cancellationToken)
    {
        var psaIds = psas.Select(psa => psa.Id).ToList();
        var indicatorIds = psas.SelectMany(psa => psa.Indicators).Select(indicator => indicator.Id).ToList();
        return await RolesIn.On(db)(db, psaIds, indicatorIds).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, CheckInProgress>> ProgressAsync(List<Guid> checkIns, CancellationToken cancellationToken)
    {
        var said = await SaidFor.On(db)(db, checkIns).ToListAsync(cancellationToken);
        var figures = await FiguresIn.On(db)(db, checkIns).ToListAsync(cancellationToken);
        var (saidOf, figuresOf) = (said.ToLookup(a => a.CheckInId), figures.ToLookup(f => f.CheckInId, f => f.IndicatorId));
        return checkIns.ToDictionary(id => id, id => new CheckInProgress
        {
            IsAnsweredForAll = saidOf[id].Any(),
            IsSettledForAll = saidOf[id].Any(a => a.Settles),
            Settled = figuresOf[id].ToHashSet(),
        });
    }

    private sealed record RoleOf(RoleAssignment Role, DateTimeOffset? PersonArchivedAt);

    private sealed record SaidForAll(Guid CheckInId, bool Settles);

    private sealed record FigureOf(Guid CheckInId, Guid IndicatorId);
}

using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Indicators;

/// <summary>The records of some PSAs' indicators, read at once: a query for figures, one for judgements, one for plans.</summary>
internal sealed class IndicatorRecords
{
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, DateTimeOffset?, IAsyncEnumerable<Reading>>> Readings =
        new(() => EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids, DateTimeOffset? at) => db.Readings.AsNoTracking()
                .Where(r => ids.Contains(r.IndicatorId) && (at == null || r.RecordedAt <= at))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, DateTimeOffset?, IAsyncEnumerable<Declared>>> Declarations =
        new(() => EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids, DateTimeOffset? at) => db.Set<AnswerRow>().AsNoTracking()
                .Where(row => ids.Contains(row.IndicatorId) && (row.Status != null || row.DiffersBecause != null))
                .Join(
                    db.Answers.Where(a => (at == null || a.AnsweredAt <= at)
                        && !db.Answers.Any(u =>
                            u.CheckInId == a.CheckInId && u.UndoesVersion == a.Version && (at == null || u.AnsweredAt <= at))),
                    row => row.AnswerId,
                    answer => answer.Id,
                    (row, answer) => new { row, answer })
                .Join(
                    db.CheckIns.Join(db.Rounds, c => c.RoundId, r => r.Id, (checkIn, round) => new { checkIn.Id, round.OpenedAt }),
                    both => both.answer.CheckInId,
                    asked => asked.Id,
                    (both, asked) =>
                        new Declared(
                            both.row.IndicatorId, both.row.Status, both.row.DiffersBecause, asked.OpenedAt, both.answer.Version))));

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<PlannedFigure>>> Plans = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) => db.PlannedFigures.AsNoTracking().Where(p => ids.Contains(p.IndicatorId))));

    private readonly ILookup<Guid, Reading> _readings;
    private readonly Dictionary<Guid, Declared> _declared;
    private readonly ILookup<Guid, PlannedFigure> _plans;

    private IndicatorRecords(ILookup<Guid, Reading> readings, Dictionary<Guid, Declared> declared, ILookup<Guid, PlannedFigure> plans) =>
        (_readings, _declared, _plans) = (readings, declared, plans);

    /// <param name="db">The database.</param>
    /// <param name="psas">With their indicators.</param>
    /// <param name="at">What came to be known later is left out; none for all that is known.</param>
    public static async Task<IndicatorRecords> ReadAsync(
        ClusterDbContext db, IReadOnlyCollection<Psa> psas, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var ids = psas.SelectMany(psa => psa.Indicators).Select(indicator => indicator.Id).ToList();
        var readings = await Readings.On(db)(db, ids, at).ToListAsync(cancellationToken);
        var declared = await Declarations.On(db)(db, ids, at).ToListAsync(cancellationToken);
        var plans = await Plans.On(db)(db, ids).ToListAsync(cancellationToken);
        return new IndicatorRecords(
            readings.ToLookup(r => r.IndicatorId),
            declared.GroupBy(row => row.IndicatorId).ToDictionary(
                g => g.Key, g => Latest([.. g.OrderBy(row => row.AskedAt).ThenBy(row => row.Version)])),
            plans.ToLookup(p => p.IndicatorId));
    }

    /// <summary>Returns every version of every figure, in any order.</summary>
    public IEnumerable<Reading> ReadingsOf(Indicator indicator) => _readings[indicator.Id];

    /// <summary>
    /// Returns the declaration of the latest round, by anybody: a correction of an earlier round does not come before it.
    /// </summary>
    public Declared? DeclaredOf(Indicator indicator) => _declared.GetValueOrDefault(indicator.Id);

    public IReadOnlyCollection<PlannedFigure> PlanOf(Indicator indicator) => [.. _plans[indicator.Id]];

    /// <summary>Returns the last judgement, with the reason that was given for it, then or later in the same round.</summary>
    private static Declared Latest(List<Declared> inOrder)
    {
        var last = inOrder.FindLastIndex(row => row.Status is not null);
        var of = inOrder[Math.Max(last, 0)];
        return of with
        {
            DiffersBecause = inOrder.Skip(Math.Max(last, 0))
                .LastOrDefault(row => row.DiffersBecause is not null && row.AskedAt == of.AskedAt)?.DiffersBecause,
        };
    }

    internal sealed record Declared(Guid IndicatorId, DeclaredStatus? Status, string? DiffersBecause, DateTimeOffset AskedAt, int Version);
}

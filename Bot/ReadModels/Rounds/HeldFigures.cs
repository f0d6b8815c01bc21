using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>The figures of indicators that have a holder, to tell which of them a check-in asks for.</summary>
internal sealed class HeldFigures
{
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Recorded>>> FiguresOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> indicators) => db.Readings.AsNoTracking()
                .Where(r => indicators.Contains(r.IndicatorId))
                .Select(r => new Recorded(r, db.Answers.Where(a => a.Id == r.AnswerId).Select(a => (Guid?)a.CheckInId).FirstOrDefault()))));

    private readonly ILookup<Guid, Recorded> _figures;

    private HeldFigures(IEnumerable<Recorded> figures) => _figures = figures.ToLookup(figure => figure.Reading.IndicatorId);

    /// <param name="db">The database.</param>
    /// <param name="roles">Those of holders count.</param>
    public static async Task<HeldFigures> ReadAsync(
        ClusterDbContext db, IEnumerable<RoleAssignment> roles, CancellationToken cancellationToken)
    {
        var held = roles.Where(role => role.Role == Role.Holder).Select(role => role.IndicatorId).OfType<Guid>().Distinct().ToList();
        return new HeldFigures(held.Count == 0 ? [] : await FiguresOf.On(db)(db, held).ToListAsync(cancellationToken));
    }

    /// <summary>
    /// Returns whether a check-in asks for a figure. A figure given in the check-in itself answers the question and does not end
    /// it.
    /// </summary>
    public bool IsAskedFor(Indicator indicator, CheckIn checkIn, DateTimeOffset at, DateOnly on) =>
        indicator.IsFigureDue(
            _figures[indicator.Id].Where(figure => figure.CheckInId != checkIn.Id).Select(figure => figure.Reading), at, on);

    private sealed record Recorded(Reading Reading, Guid? CheckInId);
}

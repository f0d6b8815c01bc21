using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Cards.Overview;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>An indicator as its card shows it, now or as it was known at the end of a day.</summary>
internal sealed class IndicatorCardReader(ClusterDbContext db, IndicatorReader indicators)
{
    /// <param name="cluster">Its cluster.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="indicator">One of them.</param>
    /// <param name="on">The day; null for now.</param>
    public async Task<IndicatorCardView> ReadAsync(
        Cluster cluster, Psa psa, Indicator indicator, DateOnly? on, CancellationToken cancellationToken)
    {
        DateTimeOffset? at = on is { } day ? EndOfDay.Of(day, cluster.Zone()).ToUniversalTime() : null;
        var view = (await indicators.AsAtAsync([psa], at, cancellationToken))[indicator.Id];
        return new IndicatorCardView
        {
            Marking = cluster.Marking,
            PsaNumber = psa.Number,
            Indicator = view,
            Figures = await FiguresAsync(cluster, indicator, view.Known, at, cancellationToken),
            AsAtOn = on,
        };
    }

    private async Task<IReadOnlyList<GivenFigure>> FiguresAsync(
        Cluster cluster, Indicator indicator, KnownFigures known, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var figures = known.Points.Concat(known.OfOtherLength).OrderBy(point => point.Period.Order).ToList();
        var givers = figures.Select(point => point.RecordedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(p => givers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var declared = await db.Readings
            .Where(r => r.IndicatorId == indicator.Id && (at == null || r.RecordedAt <= at))
            .Join(
                db.Set<AnswerRow>().Where(row => row.IndicatorId == indicator.Id && row.Status != null), r => r.AnswerId,
                row => (Guid?)row.AnswerId, (reading, row) => new { reading.Version, row.Status })
            .ToDictionaryAsync(row => row.Version, row => row.Status, cancellationToken);
        return
        [
            .. figures.Select(point => new GivenFigure(
                point,
                point.RecordedById is { } by ? names.GetValueOrDefault(by, Person.Erased) : null,
                point.RecordedAt is { } recorded ? cluster.Today(recorded) : null,
                declared.GetValueOrDefault(point.Version))),
        ];
    }
}

using ClusterBot.Data;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Indicators;

/// <summary>
/// Indicators with their figures, what was declared and what is computed. Every feature that shows or judges an indicator reads it
/// through here.
/// </summary>
public sealed class IndicatorReader(ClusterDbContext db, TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<ZoneOf>>> Zones = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> clusters) =>
                db.Clusters.AsNoTracking().Where(c => clusters.Contains(c.Id)).Select(c => new ZoneOf(c.Id, c.TimeZone))));

    /// <summary>
    /// Views by indicator id, for all indicators of the PSAs, as they are known now. What the turn has added must be saved.
    /// </summary>
    public Task<IReadOnlyDictionary<Guid, IndicatorView>> ReadAsync(IReadOnlyCollection<Psa> psas, CancellationToken cancellationToken) =>
        AsAtAsync(psas, null, cancellationToken);

    /// <summary>
    /// The same as they were known at an instant, null for now: figures, baselines and declared statuses of then, judged on that day.
    /// Targets, plans and methods have no history and are those of today.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, IndicatorView>> AsAtAsync(
        IReadOnlyCollection<Psa> psas, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var known = await IndicatorRecords.ReadAsync(db, psas, at, cancellationToken);
        var days = await DaysAsync(psas, at ?? time.GetUtcNow(), cancellationToken);
        return psas
            .SelectMany(psa => psa.Indicators.Select(indicator => (psa, indicator)))
            .ToDictionary(pair => pair.indicator.Id, pair => View(pair.psa, pair.indicator, known, at, days[pair.psa.ClusterId]));
    }

    /// <summary>The day by the clocks of each cluster.</summary>
    private async Task<Dictionary<Guid, DateOnly>> DaysAsync(
        IReadOnlyCollection<Psa> psas, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var clusters = psas.Select(psa => psa.ClusterId).Distinct().ToList();
        var zones = await Zones.On(db)(db, clusters).ToListAsync(cancellationToken);
        return zones.ToDictionary(
            cluster => cluster.ClusterId,
            cluster => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(cluster.TimeZone)).DateTime));
    }

    private static IndicatorView View(Psa psa, Indicator indicator, IndicatorRecords records, DateTimeOffset? at, DateOnly on)
    {
        var figures = records.ReadingsOf(indicator).KnownAt(at ?? DateTimeOffset.MaxValue);
        var declared = records.DeclaredOf(indicator);
        var rhythm = PublicationRhythm.Of(indicator, figures.Points);
        var method = psa.HowJudged();
        return new IndicatorView
        {
            Reference = psa.ReferenceOf(indicator),
            Name = indicator.Name,
            Unit = indicator.Unit,
            Better = indicator.Better,
            Control = indicator.Control,
            Baseline = figures.Baseline?.State ?? (at is null ? indicator.Baseline : BaselineState.None),
            Target = indicator.Target,
            TargetValue = indicator.TargetValue,
            Latest = figures.Latest,
            Expected = rhythm?.Next(figures.Points, on),
            Due = rhythm?.Due(figures.Points, on) ?? [],
            PeriodChoices = rhythm?.Choices(figures.Points, on) ?? [],
            LastStatus = declared?.Status,
            DiffersBecause = declared?.DiffersBecause,
            Method = method,
            Computed = Assessor.Judge(AssessmentBasis.Of(indicator, records.PlanOf(indicator), figures, on), method),
            Plan = [.. records.PlanOf(indicator).Select(planned => new PlannedValue(planned.On, planned.Value))
                .OrderBy(planned => planned.On)],
            Known = figures,
        };
    }

    private sealed record ZoneOf(Guid ClusterId, string TimeZone);
}

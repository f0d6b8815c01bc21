using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>Indicators with their current figure and declared status.</summary>
public sealed class IndicatorViews(ClusterDbContext db)
{
    /// <summary>Views by indicator id, for all indicators of the PSAs.</summary>
    public async Task<IReadOnlyDictionary<Guid, IndicatorView>> ReadAsync(IReadOnlyCollection<Psa> psas, CancellationToken token)
    {
        var ids = psas.SelectMany(psa => psa.Indicators).Select(indicator => indicator.Id).ToList();
        // Every card asks this: the history of years must not come along.
        var latest = await db.Readings.AsNoTracking()
            .Where(r => ids.Contains(r.IndicatorId) && !db.Readings.Any(later => later.IndicatorId == r.IndicatorId && later.Version > r.Version))
            .ToDictionaryAsync(r => r.IndicatorId, token);
        var statuses = await DeclaredAsync(ids, token);
        return psas
            .SelectMany(psa => psa.Indicators.Select(indicator => (psa, indicator)))
            .ToDictionary(
                pair => pair.indicator.Id,
                pair => View(pair.psa, pair.indicator, latest.GetValueOrDefault(pair.indicator.Id), statuses.GetValueOrDefault(pair.indicator.Id)));
    }

    private async Task<Dictionary<Guid, DeclaredStatus?>> DeclaredAsync(List<Guid> ids, CancellationToken token)
    {
        var declared = await db.Set<AnswerRow>().AsNoTracking()
            .Where(row => ids.Contains(row.IndicatorId) && row.Status != null)
            .Join(db.Answers, row => row.AnswerId, answer => answer.Id, (row, answer) => new { row.IndicatorId, row.Status, answer.AnsweredAt })
            .ToListAsync(token);
        return declared.GroupBy(row => row.IndicatorId).ToDictionary(g => g.Key, g => g.MaxBy(row => row.AnsweredAt)!.Status);
    }

    private static IndicatorView View(Psa psa, Indicator indicator, Reading? latest, DeclaredStatus? status) => new()
    {
        Reference = $"{psa.Number}.{indicator.Position}",
        Name = indicator.Name,
        Unit = indicator.Unit,
        Better = indicator.Better,
        Control = indicator.Control,
        Baseline = indicator.Baseline,
        Target = indicator.Target,
        LastValue = latest?.Value,
        LastPeriod = latest?.Period,
        LastStatus = status,
    };
}

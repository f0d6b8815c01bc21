using ClusterBot.Bot.Data;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.RoundUps;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>The figures that came with a round's answers, each beside the one before the round.</summary>
internal sealed class MovedFigures(ClusterDbContext db)
{
    /// <param name="answers">All answers of the round, by id.</param>
    /// <param name="known">The indicators that may be shown.</param>
    /// <param name="token">Ends the reading.</param>
    public async Task<IReadOnlyList<MovedFigureView>> ReadAsync(
        IReadOnlyCollection<Guid> answers, IReadOnlyDictionary<Guid, IndicatorView> known, CancellationToken token)
    {
        var came = await db.Readings.AsNoTracking().Where(r => r.AnswerId != null && answers.Contains(r.AnswerId.Value)).ToListAsync(token);
        var first = came.GroupBy(r => r.IndicatorId).ToDictionary(of => of.Key, of => of.Min(r => r.Version));
        var ids = first.Keys.ToList();
        var earlier = await db.Readings.AsNoTracking().Where(r => ids.Contains(r.IndicatorId)).ToListAsync(token);
        var before = earlier
            .Where(r => r.Version < first[r.IndicatorId])
            .GroupBy(r => r.IndicatorId)
            .ToDictionary(of => of.Key, of => of.MaxBy(r => r.Version)!);
        return
        [
            .. from latest in came.GroupBy(r => r.IndicatorId).Select(of => of.MaxBy(r => r.Version)!)
               where known.ContainsKey(latest.IndicatorId)
               let indicator = known[latest.IndicatorId]
               let last = before.GetValueOrDefault(latest.IndicatorId)
               orderby indicator.Order
               select new MovedFigureView(indicator, last?.Value, last?.Period, latest.Value, latest.Period),
        ];
    }
}

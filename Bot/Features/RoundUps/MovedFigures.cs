using ClusterBot.Bot.Data;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.RoundUps;
using ClusterBot.Domain.Indicators;
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
        // What was the last figure before the round, by period; what came with the round is shown only where it still counts.
        var before = earlier
            .GroupBy(r => r.IndicatorId)
            .ToDictionary(of => of.Key, of => of.Where(r => r.Version < first[of.Key]).KnownAt(DateTimeOffset.MaxValue).Latest);
        var counting = earlier.GroupBy(r => r.IndicatorId).SelectMany(of => ReadingHistory.Counting(of, DateTimeOffset.MaxValue)).Select(r => r.Id).ToHashSet();
        var people = came.Select(r => r.RecordedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, token);
        return
        [
            .. from latest in came.Where(r => counting.Contains(r.Id)).GroupBy(r => r.IndicatorId).Select(of => of.GroupBy(r => r.Period).Select(p => p.MaxBy(r => r.Version)!).MaxBy(r => r.Period.EndsOn)!)
               where known.ContainsKey(latest.IndicatorId)
               let indicator = known[latest.IndicatorId]
               let last = before.GetValueOrDefault(latest.IndicatorId)
               orderby indicator.Order
               select new MovedFigureView(indicator, last?.Value, last?.Period.Notation, latest.Value, latest.Period.Notation)
               {
                   By = latest.RecordedById is { } person ? names.GetValueOrDefault(person) : null,
               },
        ];
    }
}

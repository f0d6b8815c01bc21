using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>
/// Adds versions of figures: what is given, corrected, moved to another period or taken back, and what an undo puts right again.
/// </summary>
internal sealed class FigureVersions(ClusterDbContext db)
{
    /// <summary>Adds what an answer says of a figure.</summary>
    public async Task AddAsync(Indicator indicator, GivenFigure figure, Answer answer, CancellationToken cancellationToken)
    {
        var readings = await ReadAsync(indicator.Id, cancellationToken);
        var counting = ReadingHistory.Counting(readings, answer.AnsweredAt);
        var standing = counting.LastOrDefault(reading => reading.Period.Equals(figure.Period));
        var change = figure.IsTakenBack ? ReadingChange.Withdrawn
            : figure.MovedFrom is not null ? ReadingChange.Moved
            : standing is not null ? ReadingChange.Corrected
            : ReadingChange.Given;
        Add(answer, figure.Origin, indicator.Id, Last(readings) + 1, figure.Value, figure.Period, change, figure.MovedFrom?.Version);
    }

    /// <summary>Adds what puts the figures of a save right again that is taken back. A figure that was said anew since stays.</summary>
    public async Task TakeBackAsync(Answer undone, Answer undo, CancellationToken cancellationToken)
    {
        foreach (var reading in await db.Readings.AsNoTracking().Where(r => r.AnswerId == undone.Id).ToListAsync(cancellationToken))
        {
            var readings = await ReadAsync(reading.IndicatorId, cancellationToken);
            if (readings.Exists(later => later.Version > reading.Version && later.Period.Equals(reading.Period)))
            {
                continue;
            }

            var next = Last(readings) + 1;
            if (reading.Change == ReadingChange.Moved && readings.Find(r => r.Version == reading.MovedFromVersion) is { } from)
            {
                Add(undo, GivenOrigin.Of(from), reading.IndicatorId, next++, from.Value, from.Period, ReadingChange.Moved, reading.Version);
            }

            var stood = ReadingHistory.Counting(readings.Where(r => r.Version < reading.Version), DateTimeOffset.MaxValue)
                .LastOrDefault(r => r.Period.Equals(reading.Period));
            if (stood is not null)
            {
                Add(
                    undo, GivenOrigin.Of(stood), reading.IndicatorId, next, stood.Value, stood.Period,
                    reading.Change == ReadingChange.Withdrawn ? ReadingChange.Given : ReadingChange.Corrected, null);
            }
            else if (reading.Change != ReadingChange.Moved)
            {
                Add(undo, GivenOrigin.Of(reading), reading.IndicatorId, next, reading.Value, reading.Period, ReadingChange.Withdrawn, null);
            }
        }
    }

    private Task<List<Reading>> ReadAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        db.Readings.AsNoTracking().Where(r => r.IndicatorId == indicatorId).OrderBy(r => r.Version).ToListAsync(cancellationToken);

    private static int Last(List<Reading> readings) => readings.Count == 0 ? 0 : readings[^1].Version;

    private void Add(
        Answer answer, GivenOrigin origin, Guid indicatorId, int version, decimal value, Period period, ReadingChange change,
        int? movedFrom) => db.Readings.Add(new Reading
        {
            IndicatorId = indicatorId,
            Version = version,
            Change = change,
            MovedFromVersion = movedFrom,
            Value = value,
            Period = period,
            RecordedAt = answer.AnsweredAt,
            RecordedById = answer.AnsweredById,
            AnswerId = answer.Id,
            Source = origin.Source,
            Quality = origin.Quality,
        });
}

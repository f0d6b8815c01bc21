using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Publication;

/// <summary>The publication of an indicator's figures: their frequency, their periods, and the delay after their end.</summary>
/// <param name="Frequency">How often.</param>
/// <param name="LagDays">Days from the end of a period to its publication, 0 or more.</param>
public sealed record PublicationRhythm(PublicationFrequency Frequency, int LagDays)
{
    /// <summary>A series that is more periods than this behind is taken up again at the last one that is due.</summary>
    private const int MaxBehind = 4;

    private const int MaxChoices = 12;

    /// <summary>Returns the rhythm that the register gives, or else that of the series; null when neither tells.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="points">Its series, in order.</param>
    public static PublicationRhythm? Of(Indicator indicator, IReadOnlyList<SeriesPoint> points)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return (indicator.Frequency ?? FrequencyOf(points)) is { } frequency
            ? new PublicationRhythm(frequency, indicator.PublicationLagDays ?? UsualLag(frequency))
            : null;
    }

    /// <summary>
    /// Returns the frequency that fits the median distance between neighbours; of one period, and of a series with gaps, the length
    /// of a period.
    /// </summary>
    public static PublicationFrequency? FrequencyOf(IReadOnlyList<SeriesPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points is [])
        {
            return null;
        }

        // A day tells nothing: it was measured then, and nobody knows when the next will be.
        return FrequencyOf(Spacing.UsualDays(points)) ?? FrequencyOf(points[^1].Period.Days);
    }

    /// <summary>Returns the figure that comes next; null when nothing tells the periods of the figures.</summary>
    /// <param name="points">The series, in order.</param>
    /// <param name="on">The day of asking.</param>
    public ExpectedFigure? Next(IReadOnlyList<SeriesPoint> points, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(points);
        var last = points is [.., var point]
            ? point.Period
            : LastEnded(on.AddDays(-Math.Max(LagDays, 1))) is { } due ? Later(due, -1)
            : null;
        if (last is null)
        {
            return null;
        }

        var next = Later(last, 1);
        var behind = 0;
        for (var later = next; Expected(later).IsDueOn(on); later = Later(later, 1))
        {
            next = ++behind > MaxBehind ? later : next;
        }

        return Expected(next);
    }

    /// <summary>Returns the periods of all figures that should be there on the day and are not, the first one first.</summary>
    /// <param name="points">The series, in order.</param>
    /// <param name="on">The day of asking.</param>
    public IReadOnlyList<Period> Due(IReadOnlyList<SeriesPoint> points, DateOnly on)
    {
        List<Period> due = [];
        for (var expected = Next(points, on); expected?.IsDueOn(on) == true; expected = Expected(Later(expected.Period, 1)))
        {
            due.Add(expected.Period);
        }

        return due;
    }

    /// <summary>
    /// Returns the periods to choose from for a figure, the next one first, then the latest that have ended; never one that has not.
    /// </summary>
    /// <param name="points">The series, in order.</param>
    /// <param name="on">The day of asking.</param>
    public IReadOnlyList<Period> Choices(IReadOnlyList<SeriesPoint> points, DateOnly on)
    {
        if (Next(points, on)?.Period is not { } next)
        {
            return [];
        }

        List<Period> ended = [];
        for (var later = next; later.HasEndedBy(on); later = Later(later, 1))
        {
            ended.Add(later);
        }

        IEnumerable<Period> before = points.Count > 0
            ? points.Select(point => point.Period).Reverse()
            : Enumerable.Range(1, 3).Select(back => Later(next, -back));
        return [.. ended.Take(1), .. ended.Skip(1).Reverse().Concat(before).Distinct().Take(MaxChoices - 1)];
    }

    /// <summary>
    /// Returns the days in which such figures are usually published: a week, a month or three, as the periods are longer.
    /// </summary>
    public static int UsualLag(PublicationFrequency frequency) => frequency switch
    {
        PublicationFrequency.Weekly => 7,
        PublicationFrequency.Monthly => 31,
        PublicationFrequency.Quarterly or PublicationFrequency.HalfYearly or PublicationFrequency.Annual or PublicationFrequency.Biennial =>
            92,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };

    private static PublicationFrequency? FrequencyOf(int days) => days switch
    {
        >= 6 and <= 8 => PublicationFrequency.Weekly,
        >= 27 and <= 32 => PublicationFrequency.Monthly,
        >= 88 and <= 94 => PublicationFrequency.Quarterly,
        >= 178 and <= 187 => PublicationFrequency.HalfYearly,
        >= 360 and <= 372 => PublicationFrequency.Annual,
        >= 720 and <= 740 => PublicationFrequency.Biennial,
        _ => null,
    };

    /// <summary>Returns the expected figure, which is due no sooner than its period is over.</summary>
    private ExpectedFigure Expected(Period period) => new(period, LagDays == 0 ? period.KnownOn : period.EndsOn.AddDays(LagDays));

    private Period Later(Period period, int steps) => Frequency switch
    {
        PublicationFrequency.Weekly => period.LaterByDays(7 * steps),
        PublicationFrequency.Monthly => period.LaterByMonths(steps),
        PublicationFrequency.Quarterly => period.LaterByMonths(3 * steps),
        PublicationFrequency.HalfYearly => period.LaterByMonths(6 * steps),
        PublicationFrequency.Annual => period.LaterByMonths(12 * steps),
        PublicationFrequency.Biennial => period.LaterByMonths(24 * steps),
        _ => throw new InvalidOperationException($"No such frequency: {Frequency}."),
    };

    /// <summary>
    /// Returns the last period of the kind that the frequency suggests which had ended by the day; years are financial years.
    /// </summary>
    private Period LastEnded(DateOnly on)
    {
        var firstOfMonth = new DateOnly(on.Year, on.Month, 1);
        var lastMonth = on.AddDays(1).Day == 1 ? firstOfMonth : firstOfMonth.AddMonths(-1);
        var year = Period.FinancialYear(lastMonth.Month >= 3 ? lastMonth.Year - 1 : lastMonth.Year - 2);
        return Frequency switch
        {
            PublicationFrequency.Weekly => Period.WeekEnding(on.AddDays(-(int)on.DayOfWeek)),
            PublicationFrequency.Monthly => Period.Month(lastMonth.Year, lastMonth.Month),
            PublicationFrequency.Quarterly => QuarterEnding(lastMonth.AddMonths(-(lastMonth.Month % 3))),
            PublicationFrequency.HalfYearly => HalfEnding(lastMonth.AddMonths(-((lastMonth.Month + 3) % 6))),
            PublicationFrequency.Annual or PublicationFrequency.Biennial => year,
            _ => throw new InvalidOperationException($"No such frequency: {Frequency}."),
        };
    }

    private static Period QuarterEnding(DateOnly month) => Period.Between(month.AddMonths(-2), month.AddMonths(1).AddDays(-1));

    private static Period HalfEnding(DateOnly month) => Period.Between(month.AddMonths(-5), month.AddMonths(1).AddDays(-1));
}

/// <summary>A figure that a series expects.</summary>
/// <param name="Period">For which time.</param>
/// <param name="DueOn">When it should be published.</param>
public sealed record ExpectedFigure(Period Period, DateOnly DueOn)
{
    /// <summary>Returns whether it should be there on the day.</summary>
    public bool IsDueOn(DateOnly on) => on >= DueOn;
}

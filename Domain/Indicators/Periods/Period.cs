using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Domain.Indicators.Periods;

/// <summary>The time that a figure is for: a first and a last day, and its notation. Ordered by the last day, then the first.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day; never before the first.</param>
/// <param name="Kind">Kind of period, as it was written.</param>
/// <param name="Notation">As published, for people alone: <c>2008-09</c>, <c>Q1 2024/25</c>. At most <see cref="MaxNotation"/>
/// characters.</param>
public sealed record Period(DateOnly StartsOn, DateOnly EndsOn, PeriodKind Kind, string Notation)
{
    /// <summary>Longest notation, in UTF-16 units.</summary>
    public const int MaxNotation = 80;

    /// <summary>Length in days.</summary>
    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;

    /// <summary>The key by which periods are ordered.</summary>
    public (DateOnly EndsOn, DateOnly StartsOn) Order => (EndsOn, StartsOn);

    /// <summary>Its length: periods of one length can form one series.</summary>
    public PeriodLength Length => PeriodLength.OfDays(Days);

    /// <summary>Returns one day.</summary>
    public static Period Day(DateOnly on) => Written(on, on, PeriodKind.Day);

    /// <summary>Returns the seven days that end on this day.</summary>
    public static Period WeekEnding(DateOnly on) => Written(on.AddDays(-6), on, PeriodKind.Week);

    /// <summary>Returns a calendar month.</summary>
    public static Period Month(int year, int month) => Months(new DateOnly(year, month, 1), 1, PeriodKind.Month);

    /// <summary>Returns a quarter of the calendar year, 1 to 4.</summary>
    public static Period CalendarQuarter(int year, int quarter) =>
        Months(new DateOnly(year, (3 * quarter) - 2, 1), 3, PeriodKind.CalendarQuarter);

    /// <summary>Returns a quarter, 1 to 4, of the financial year that begins in April of the year.</summary>
    public static Period FinancialQuarter(int startYear, int quarter) =>
        Months(new DateOnly(startYear, 4, 1).AddMonths(3 * (quarter - 1)), 3, PeriodKind.FinancialQuarter);

    /// <summary>Returns January to December.</summary>
    public static Period CalendarYear(int year) => Months(new DateOnly(year, 1, 1), 12, PeriodKind.CalendarYear);

    /// <summary>Returns the year from 1 April of the year.</summary>
    public static Period FinancialYear(int startYear) => Months(new DateOnly(startYear, 4, 1), 12, PeriodKind.FinancialYear);

    /// <summary>Returns the year from 1 September of the year.</summary>
    public static Period AcademicYear(int startYear) => Months(new DateOnly(startYear, 9, 1), 12, PeriodKind.AcademicYear);

    /// <summary>Returns the twelve months that end on this day.</summary>
    public static Period YearEnding(DateOnly on) => Written(on.AddDays(1).AddYears(-1), on, PeriodKind.YearEnding);

    /// <summary>Returns the period between two days, of the kind that its days make it.</summary>
    /// <param name="startsOn">The first day.</param>
    /// <param name="endsOn">The last day; not before the first.</param>
    public static Period Between(DateOnly startsOn, DateOnly endsOn) => Written(startsOn, endsOn, PeriodKinds.OfDays(startsOn, endsOn));

    /// <summary>Returns this period under the notation, which only people read.</summary>
    public Period WrittenAs(string notation) => this with { Notation = notation.Length > MaxNotation ? notation[..MaxNotation] : notation };

    /// <summary>Returns the same kind of period so many months later: whole months stay whole.</summary>
    public Period LaterByMonths(int months)
    {
        var start = StartsOn.AddMonths(months);
        var end = EndsOn.AddDays(1).AddMonths(months).AddDays(-1);
        return PeriodNotation.LikeThat(this, new Period(start, end, Kind, ""));
    }

    /// <summary>Returns the same kind of period so many days later.</summary>
    public Period LaterByDays(int days) =>
        PeriodNotation.LikeThat(this, new Period(StartsOn.AddDays(days), EndsOn.AddDays(days), Kind, ""));

    /// <summary>The first day on which its figure can be known: the one after it. A count on one day is known that day.</summary>
    public DateOnly KnownOn => Days == 1 ? EndsOn : EndsOn.AddDays(1);

    /// <summary>Returns whether it is over on the day: before that nobody can know its figure.</summary>
    public bool HasEndedBy(DateOnly on) => KnownOn <= on;

    /// <summary>Returns whether it is the same time, however it is written: <c>2008-09</c> and <c>2008/09</c> are.</summary>
    public bool Equals(Period? other) => other is not null && StartsOn == other.StartsOn && EndsOn == other.EndsOn;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StartsOn, EndsOn);

    /// <inheritdoc/>
    public override string ToString() => Notation;

    private static Period Months(DateOnly start, int months, PeriodKind kind) => Written(start, start.AddMonths(months).AddDays(-1), kind);

    private static Period Written(DateOnly start, DateOnly end, PeriodKind kind) =>
        new(start, end, kind, PeriodNotation.Of(start, end, kind));
}

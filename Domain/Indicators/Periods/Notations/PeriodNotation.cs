using System.Globalization;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>Writes periods so that <see cref="PeriodParser"/> reads them in one way alone, whatever stands beside them.</summary>
internal static class PeriodNotation
{
    private const string DayFormat = "d MMMM yyyy";

    private const string MonthFormat = "MMMM yyyy";

    /// <summary>Two digits after a year that are no month.</summary>
    private const int FirstWithoutMonth = 2012;

    /// <summary>Returns how the period is written.</summary>
    public static string Of(DateOnly start, DateOnly end, PeriodKind kind) => kind switch
    {
        PeriodKind.Day => Text(end, DayFormat),
        PeriodKind.Week => $"week ending {Text(end, DayFormat)}",
        PeriodKind.Month => Text(start, MonthFormat),
        PeriodKind.CalendarQuarter => Invariant($"{start.Year} Q{((start.Month - 1) / 3) + 1}"),
        PeriodKind.FinancialQuarter => $"Q{((start.AddMonths(-3).Month - 1) / 3) + 1} {Split(start.AddMonths(-3).Year)}",
        PeriodKind.CalendarYear => Invariant($"{start.Year}"),
        PeriodKind.FinancialYear => Split(start.Year),
        PeriodKind.AcademicYear => $"{Split(start.Year)} academic year",
        PeriodKind.YearEnding => $"year ending {Text(end, end.AddDays(1).Day == 1 ? MonthFormat : DayFormat)}",
        PeriodKind.Years or PeriodKind.Other => Span(start, end),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Tells whether it is written as a year, a hyphen and two digits.</summary>
    public static bool IsYearAndTwoDigits(string written) => written is [>= '0' and <= '9', _, _, _, '-', _, _];

    /// <summary>Returns the other period written in the manner of the first: a hyphen between years stays one where it can.</summary>
    public static Period LikeThat(Period like, Period other)
    {
        var hyphen = like.Kind == PeriodKind.FinancialYear && other.StartsOn.Year >= FirstWithoutMonth
            && !like.Notation.Contains('/', StringComparison.Ordinal);
        var written = Of(other.StartsOn, other.EndsOn, other.Kind);
        return other with { Notation = hyphen ? written.Replace('/', '-') : written };
    }

    private static string Span(DateOnly start, DateOnly end)
    {
        if (PeriodKinds.WholeMonths(start, end) is not { } months)
        {
            return $"{Text(start, DayFormat)} to {Text(end, DayFormat)}";
        }

        return (months, start.Month) switch
        {
            ( >= 36, 1) when months % 12 == 0 => Invariant($"{start.Year} to {end.Year}"),
            ( >= 24, 4) when months % 12 == 0 => $"{Split(start.Year)} to {Split(end.Year - 1)}",
            _ => $"{Text(start, MonthFormat)} to {Text(end, MonthFormat)}",
        };
    }

    private static string Split(int startYear) => Invariant($"{startYear}/{(startYear + 1) % 100:00}");

    private static string Text(DateOnly on, string format) => on.ToString(format, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

namespace ClusterBot.Domain.Indicators.Periods;

/// <summary>Kind of time that a figure is for, as it was written. Stored by name.</summary>
public enum PeriodKind
{
    /// <summary>One day, for instance of a count.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months of the calendar year: the first quarter begins in January.</summary>
    CalendarQuarter,

    /// <summary>Three months of the financial year: the first quarter begins in April.</summary>
    FinancialQuarter,

    /// <summary>January to December.</summary>
    CalendarYear,

    /// <summary>1 April to 31 March.</summary>
    FinancialYear,

    /// <summary>1 September to 31 August, as the Department for Education's statistics count it.</summary>
    AcademicYear,

    /// <summary>Twelve months named by their end, for instance of a rolling year.</summary>
    YearEnding,

    /// <summary>Two or more whole years together.</summary>
    Years,

    /// <summary>Any other first and last day.</summary>
    Other,
}

/// <summary>Tells kinds of period by their days alone.</summary>
internal static class PeriodKinds
{
    /// <summary>Returns the kind that the days make; three months are a quarter of the calendar year.</summary>
    public static PeriodKind OfDays(DateOnly start, DateOnly end)
    {
        var days = end.DayNumber - start.DayNumber + 1;
        return WholeMonths(start, end) switch
        {
            1 => PeriodKind.Month,
            3 when start.Month % 3 == 1 => PeriodKind.CalendarQuarter,
            12 => YearFrom(start.Month),
            { } months when months % 12 == 0 => PeriodKind.Years,
            _ when days == 1 => PeriodKind.Day,
            _ when days == 7 => PeriodKind.Week,
            _ when end == start.AddYears(1).AddDays(-1) => PeriodKind.YearEnding,
            _ => PeriodKind.Other,
        };
    }

    /// <summary>Returns how many whole calendar months they are; null when they are not.</summary>
    public static int? WholeMonths(DateOnly start, DateOnly end) =>
        start.Day == 1 && end.AddDays(1).Day == 1 ? ((end.Year - start.Year) * 12) + end.Month - start.Month + 1 : null;

    private static PeriodKind YearFrom(int month) => month switch
    {
        1 => PeriodKind.CalendarYear,
        4 => PeriodKind.FinancialYear,
        9 => PeriodKind.AcademicYear,
        _ => PeriodKind.YearEnding,
    };
}

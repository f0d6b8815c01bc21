using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>Sentences about periods.</summary>
public static class PeriodWords
{
    /// <summary>Ways to write a period, for the end of a sentence.</summary>
    public const string Examples =
        "2024-25 for a financial year, 2024/25 academic year, 2023, Q1 2024/25, 2009 Q2, March 2026, year ending March 2025, week ending "
            + "31/03/2026 or 31/03/2026";

    /// <summary>Returns the period with its days, for a question: <c>2008/09 (1 April 2008 to 31 March 2009)</c>.</summary>
    public static string Spelt(Period period) => period.Kind is PeriodKind.Day or PeriodKind.Month
        ? period.Notation
        : $"{period.Notation} ({AssessmentText.Day(period.StartsOn)} to {AssessmentText.Day(period.EndsOn)})";

    /// <summary>Returns what a spreadsheet did, to follow a clause; empty when nothing.</summary>
    public static string Of(SpreadsheetChange? change) => change switch
    {
        null => "",
        SpreadsheetChange.MonthMadeOfText => "; a spreadsheet may have made this month of what was typed",
        SpreadsheetChange.DayMadeOfYear => "; a spreadsheet seems to have made this day of a year",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>Returns the kind of time, for a sentence: <c>a financial year</c>.</summary>
    public static string One(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "one day",
        PeriodKind.Week => "a week",
        PeriodKind.Month => "a month",
        PeriodKind.CalendarQuarter => "a quarter of the calendar year",
        PeriodKind.FinancialQuarter => "a quarter of the financial year",
        PeriodKind.CalendarYear => "a calendar year",
        PeriodKind.FinancialYear => "a financial year",
        PeriodKind.AcademicYear => "an academic year",
        PeriodKind.YearEnding => "a year of twelve months",
        PeriodKind.Years => "several years together",
        PeriodKind.Other => "another length of time",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Importing;

/// <summary>The kinds of time that figures are published for.</summary>
internal enum PeriodKind
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,

    /// <summary>A year that does not begin in January or April.</summary>
    OtherYear,
    CalendarYear,
    FinancialYear,
    Years,
}

/// <summary>Sorts periods by the kind of time that they are.</summary>
internal static class PeriodLength
{
    public static PeriodKind Of(Period period) => period.Days switch
    {
        1 => PeriodKind.Day,
        <= 14 => PeriodKind.Week,
        <= 31 => PeriodKind.Month,
        <= 100 => PeriodKind.Quarter,
        <= 190 => PeriodKind.HalfYear,
        <= 366 => period.StartsOn.Month switch
        {
            1 => PeriodKind.CalendarYear,
            4 => PeriodKind.FinancialYear,
            _ => PeriodKind.OtherYear,
        },
        _ => PeriodKind.Years,
    };

    /// <summary>For instance <c>financial years</c>.</summary>
    public static string Words(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "single days",
        PeriodKind.Week => "weeks",
        PeriodKind.Month => "months",
        PeriodKind.Quarter => "quarters",
        PeriodKind.HalfYear => "half years",
        PeriodKind.OtherYear => "years of twelve months",
        PeriodKind.CalendarYear => "calendar years",
        PeriodKind.FinancialYear => "financial years",
        PeriodKind.Years => "several years together",
        _ => throw new InvalidOperationException($"No such kind of period: {kind}."),
    };

    /// <summary>For instance <c>a financial year</c>.</summary>
    public static string One(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "a single day",
        PeriodKind.Week => "a week",
        PeriodKind.Month => "a month",
        PeriodKind.Quarter => "a quarter",
        PeriodKind.HalfYear => "half a year",
        PeriodKind.OtherYear => "a year of twelve months",
        PeriodKind.CalendarYear => "a calendar year",
        PeriodKind.FinancialYear => "a financial year",
        PeriodKind.Years => "several years together",
        _ => throw new InvalidOperationException($"No such kind of period: {kind}."),
    };
}

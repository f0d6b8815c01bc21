using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Bot.Register.Importing;

/// <summary>The kinds of time that figures are published for.</summary>
internal enum PeriodGroup
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
internal static class PeriodGroups
{
    public static PeriodGroup Of(Period period) => period.Days switch
    {
        1 => PeriodGroup.Day,
        <= 14 => PeriodGroup.Week,
        <= 31 => PeriodGroup.Month,
        <= 100 => PeriodGroup.Quarter,
        <= 190 => PeriodGroup.HalfYear,
        <= 366 => period.StartsOn.Month switch
        {
            1 => PeriodGroup.CalendarYear,
            4 => PeriodGroup.FinancialYear,
            _ => PeriodGroup.OtherYear,
        },
        _ => PeriodGroup.Years,
    };

    /// <summary>For instance <c>financial years</c>.</summary>
    public static string Words(PeriodGroup kind) => kind switch
    {
        PeriodGroup.Day => "single days",
        PeriodGroup.Week => "weeks",
        PeriodGroup.Month => "months",
        PeriodGroup.Quarter => "quarters",
        PeriodGroup.HalfYear => "half years",
        PeriodGroup.OtherYear => "years of twelve months",
        PeriodGroup.CalendarYear => "calendar years",
        PeriodGroup.FinancialYear => "financial years",
        PeriodGroup.Years => "several years together",
        _ => throw new InvalidOperationException($"No such kind of period: {kind}."),
    };

    /// <summary>For instance <c>a financial year</c>.</summary>
    public static string One(PeriodGroup kind) => kind switch
    {
        PeriodGroup.Day => "a single day",
        PeriodGroup.Week => "a week",
        PeriodGroup.Month => "a month",
        PeriodGroup.Quarter => "a quarter",
        PeriodGroup.HalfYear => "half a year",
        PeriodGroup.OtherYear => "a year of twelve months",
        PeriodGroup.CalendarYear => "a calendar year",
        PeriodGroup.FinancialYear => "a financial year",
        PeriodGroup.Years => "several years together",
        _ => throw new InvalidOperationException($"No such kind of period: {kind}."),
    };
}

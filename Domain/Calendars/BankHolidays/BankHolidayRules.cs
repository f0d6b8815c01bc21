namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>
/// The holidays of each nation, before weekends are made up for. Sources: Schedule 1 of the Banking and Financial Dealings Act 1971
/// (https://www.legislation.gov.uk/ukpga/1971/80/schedule/1); for 30 November the St Andrew's Day Bank Holiday (Scotland) Act 2007
/// (https://www.legislation.gov.uk/asp/2007/2/section/1); https://www.gov.uk/bank-holidays.
/// </summary>
internal static class BankHolidayRules
{
    /// <summary>Returns the holidays that always fall on a weekday.</summary>
    public static IEnumerable<BankHoliday> Movable(Nation nation, int year)
    {
        var easter = Easter.SundayOf(year);
        yield return new(easter.AddDays(-2), "Good Friday");
        if (nation != Nation.Scotland)
        {
            yield return new(easter.AddDays(1), "Easter Monday");
        }

        yield return new(FirstMonday(year, 5), "Early May bank holiday");
        yield return new(LastMonday(year, 5), "Spring bank holiday");
        yield return new(nation == Nation.Scotland ? FirstMonday(year, 8) : LastMonday(year, 8), "Summer bank holiday");
    }

    /// <summary>Returns the holidays with a date of their own.</summary>
    public static IEnumerable<BankHoliday> Fixed(Nation nation, int year)
    {
        yield return new(new(year, 1, 1), "New Year's Day");
        if (nation == Nation.Scotland)
        {
            yield return new(new(year, 1, 2), "2nd January");
            yield return new(new(year, 11, 30), "St Andrew's Day");
        }

        if (nation == Nation.NorthernIreland)
        {
            yield return new(new(year, 3, 17), "St Patrick's Day");
            yield return new(new(year, 7, 12), "Battle of the Boyne (Orangemen's Day)");
        }

        yield return new(new(year, 12, 25), "Christmas Day");
        yield return new(new(year, 12, 26), "Boxing Day");
    }

    private static DateOnly FirstMonday(int year, int month) => MonthDay.Of(1, DayOfWeek.Monday).In(year, month);

    private static DateOnly LastMonday(int year, int month) => MonthDay.Of(MonthDay.Last, DayOfWeek.Monday).In(year, month);
}

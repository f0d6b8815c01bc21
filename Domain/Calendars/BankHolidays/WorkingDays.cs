namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>Monday to Friday without the nation's bank holidays.</summary>
/// <param name="Nation">Whose holidays count.</param>
public sealed record WorkingDays(Nation Nation)
{
    /// <summary>Returns whether people are at work.</summary>
    public bool IsWorkingDay(DateOnly on) => !on.IsWeekend() && !BankHolidayCalendar.IsHoliday(Nation, on);

    /// <summary>Returns the date when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly on)
    {
        while (!IsWorkingDay(on))
        {
            on = on.AddDays(1);
        }

        return on;
    }

    /// <summary>Returns the working day that lies this many working days before the date, which itself does not count.</summary>
    /// <param name="date">Any date, for instance that of a meeting.</param>
    /// <param name="days">1 to 60.</param>
    public DateOnly Before(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 60);
        var on = date;
        while (days > 0)
        {
            on = on.AddDays(-1);
            days -= IsWorkingDay(on) ? 1 : 0;
        }

        return on;
    }
}

/// <summary>Saturdays and Sundays.</summary>
public static class Weekends
{
    /// <summary>Returns whether the date is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(this DateOnly on) => on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

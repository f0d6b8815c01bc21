using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Domain.CheckIns.Reminders;

/// <summary>One person's working time, by that person's own clock.</summary>
/// <param name="Zone">The zone in which the person works.</param>
/// <param name="Days">Which days are working days.</param>
/// <param name="From">When the day begins.</param>
/// <param name="To">When it ends: no longer working time.</param>
public sealed record WorkingHours(TimeZoneInfo Zone, WorkingDays Days, TimeOnly From, TimeOnly To)
{
    /// <summary>Returns whether the instant is working time.</summary>
    public bool IsAt(DateTimeOffset instant)
    {
        var local = Local(instant);
        return Days.IsWorkingDay(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) is var at && at >= From && at < To;
    }

    /// <summary>Returns the date on the person's own calendar.</summary>
    public DateOnly LocalDate(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>
    /// Returns the number of working days after the first date, up to and including the second; 0 when the second is not later.
    /// </summary>
    public int DaysBetween(DateOnly after, DateOnly upTo)
    {
        var days = 0;
        for (var on = after.AddDays(1); on <= upTo; on = on.AddDays(1))
        {
            days += Days.IsWorkingDay(on) ? 1 : 0;
        }

        return days;
    }

    /// <summary>Returns the start of work on the working day that lies so many working days after the instant's own.</summary>
    /// <param name="instant">Any instant.</param>
    /// <param name="days">1 or more.</param>
    public DateTimeOffset BeginsAfter(DateTimeOffset instant, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var on = LocalDate(instant);
        while (days > 0)
        {
            on = on.AddDays(1);
            days -= Days.IsWorkingDay(on) ? 1 : 0;
        }

        return Begins(on);
    }

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    // A time that the clocks leave out that day is taken as the time an hour later.
    private DateTimeOffset Begins(DateOnly on)
    {
        var local = on.ToDateTime(From);
        local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

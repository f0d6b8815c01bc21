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

    /// <summary>The working time of a day without a change of the clocks.</summary>
    public TimeSpan Day => To - From;

    /// <summary>Returns the instant itself when it is working time, else the beginning of the next working time.</summary>
    public DateTimeOffset NextAt(DateTimeOffset instant)
    {
        var on = LocalDate(instant);
        while (!Days.IsWorkingDay(on) || instant >= Ends(on))
        {
            on = on.AddDays(1);
        }

        var begins = Begins(on);
        return instant > begins ? instant.ToUniversalTime() : begins;
    }

    /// <summary>Returns the end of work on the day, or on the next working day when it is none.</summary>
    public DateTimeOffset EndOf(DateOnly on) => Ends(Days.OnOrAfter(on));

    /// <summary>Returns the instant at which so much working time has passed; at the end of a day that day's end.</summary>
    /// <param name="start">Any instant.</param>
    /// <param name="worked">Zero or more.</param>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan worked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(worked, TimeSpan.Zero);
        var at = NextAt(start);
        while (at + worked > Ends(LocalDate(at)))
        {
            var end = Ends(LocalDate(at));
            worked -= end - at;
            at = NextAt(end);
        }

        return at + worked;
    }

    /// <summary>Returns the working time from the first instant to the second; zero when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var worked = TimeSpan.Zero;
        for (var at = NextAt(from); at < to; at = NextAt(Ends(LocalDate(at))))
        {
            var end = Ends(LocalDate(at));
            worked += (end < to ? end : to) - at;
        }

        return worked;
    }

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    // A time that the clocks leave out that day is taken as the time an hour later.
    private DateTimeOffset Begins(DateOnly on) => At(on, From);

    private DateTimeOffset Ends(DateOnly on) => At(on, To);

    private DateTimeOffset At(DateOnly on, TimeOnly time)
    {
        var local = on.ToDateTime(time);
        local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

namespace ClusterBot.Domain.Calendars;

/// <summary>
/// Once a week, on a local day at a local time. A local time that a clock change skips is taken as the first moment after it;
/// one that comes twice is taken the first time.
/// </summary>
/// <param name="Day">The local day.</param>
/// <param name="Time">The local time.</param>
/// <param name="Zone">The zone whose clocks count.</param>
public sealed record WeeklyCalendar(DayOfWeek Day, TimeOnly Time, TimeZoneInfo Zone)
{
    /// <summary>The latest occurrence at or before the instant.</summary>
    public CalendarOccurrence LatestAt(DateTimeOffset instant)
    {
        var local = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        var on = local.AddDays(-(((int)local.DayOfWeek - (int)Day + 7) % 7));
        var occurrence = OccurrenceOn(on);
        return occurrence.StartsAt <= instant ? occurrence : OccurrenceOn(on.AddDays(-7));
    }

    /// <summary>The first occurrence after the instant.</summary>
    public CalendarOccurrence NextAfter(DateTimeOffset instant) => OccurrenceOn(LatestAt(instant).On.AddDays(7));

    private CalendarOccurrence OccurrenceOn(DateOnly on)
    {
        var local = FirstThatExists(on.ToDateTime(Time, DateTimeKind.Unspecified));
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new CalendarOccurrence(on, new DateTimeOffset(local, offset).ToUniversalTime());
    }

    /// <summary>Clocks are moved on whole minutes.</summary>
    private DateTime FirstThatExists(DateTime local)
    {
        for (; Zone.IsInvalidTime(local); local = local.AddMinutes(1))
        {
            local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        }

        return local;
    }
}

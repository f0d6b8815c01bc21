namespace ClusterBot.Domain.Calendars;

/// <summary>The end of a day.</summary>
public static class EndOfDay
{
    /// <summary>Returns the last instant of the day by the zone's clocks.</summary>
    public static DateTimeOffset Of(DateOnly on, TimeZoneInfo zone)
    {
        var midnight = on.AddDays(1).ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(1);
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).AddTicks(-1);
    }
}

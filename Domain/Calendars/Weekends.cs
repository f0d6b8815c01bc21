namespace ClusterBot.Domain.Calendars;

/// <summary>Saturdays and Sundays.</summary>
public static class Weekends
{
    /// <summary>Whether the date is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(this DateOnly on) => on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

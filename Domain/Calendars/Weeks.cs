namespace ClusterBot.Domain.Calendars;

/// <summary>The week, which begins on Monday.</summary>
internal static class Weeks
{
    private const int Days = 7;

    /// <summary>Returns the Monday of the date's week.</summary>
    public static DateOnly MondayOf(this DateOnly on) => on.AddDays(-(((int)on.DayOfWeek + Days - 1) % Days));
}

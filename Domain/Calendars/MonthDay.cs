namespace ClusterBot.Domain.Calendars;

/// <summary>A day that every month has: a number, or a weekday counted from the month's start or end.</summary>
public sealed record MonthDay
{
    /// <summary>Counts as the month's last: week for a weekday, 31 for a number.</summary>
    public const int Last = 5;

    private MonthDay(int? number, int week, DayOfWeek weekday) => (Number, Week, Weekday) = (number, week, weekday);

    /// <summary>1 to 31, or null when it is a weekday.</summary>
    public int? Number { get; }

    /// <summary>1 to 4, or <see cref="Last"/>; without meaning where there is a number.</summary>
    public int Week { get; }

    /// <summary>The weekday; without meaning where there is a number.</summary>
    public DayOfWeek Weekday { get; }

    /// <summary>For instance the 15th. A month without that day has its last day instead.</summary>
    /// <param name="number">1 to 31.</param>
    public static MonthDay Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 31);
        return new(number, 0, default);
    }

    /// <summary>For instance the second Tuesday.</summary>
    /// <param name="week">1 to 4, or <see cref="Last"/>.</param>
    /// <param name="weekday">The weekday.</param>
    public static MonthDay Of(int week, DayOfWeek weekday)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, Last);
        return new(null, week, weekday);
    }

    /// <summary>The day in one month.</summary>
    public DateOnly In(int year, int month)
    {
        var length = DateTime.DaysInMonth(year, month);
        if (Number is { } number)
        {
            return new DateOnly(year, month, Math.Min(number, length));
        }

        var first = new DateOnly(year, month, 1);
        var day = 1 + (((int)Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (Week - 1));
        return first.AddDays((day > length ? day - 7 : day) - 1);
    }
}

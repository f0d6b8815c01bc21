using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Domain.GoodPractice;

/// <summary>The length of the periods that are summed up. Stored by name; a name is never reused.</summary>
public enum SummaryFrequency
{
    /// <summary>Monday to Sunday.</summary>
    Weekly,

    /// <summary>A calendar month.</summary>
    Monthly,
}

/// <summary>The days that one scheduled summary covers.</summary>
/// <param name="FirstOn">The first day.</param>
/// <param name="LastOn">The last day.</param>
public sealed record SummaryPeriod(DateOnly FirstOn, DateOnly LastOn)
{
    private const int DaysOfWeek = 7;

    /// <summary>Returns the period that the day lies in.</summary>
    public static SummaryPeriod Of(SummaryFrequency frequency, DateOnly on) => frequency switch
    {
        SummaryFrequency.Weekly => Week(on.MondayOf()),
        SummaryFrequency.Monthly => new SummaryPeriod(
            new DateOnly(on.Year, on.Month, 1), new DateOnly(on.Year, on.Month, DateTime.DaysInMonth(on.Year, on.Month))),
        _ => throw new InvalidOperationException($"Nobody knows how long {frequency} is."),
    };

    /// <summary>Returns the last period that has passed by the day.</summary>
    public static SummaryPeriod Before(SummaryFrequency frequency, DateOnly today) =>
        Of(frequency, Of(frequency, today).FirstOn.AddDays(-1));

    /// <summary>Returns the first working day after the period, on which it is summed up.</summary>
    public DateOnly DueOn(WorkingDays days) => days.OnOrAfter(LastOn.AddDays(1));

    private static SummaryPeriod Week(DateOnly monday) => new(monday, monday.AddDays(DaysOfWeek - 1));
}

using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Domain.Calendars;

/// <summary>The frequency of a digest, which is due on the first working day of each period.</summary>
public enum DigestFrequency
{
    /// <summary>None is sent by itself.</summary>
    Never,

    /// <summary>Weeks begin on Monday.</summary>
    Weekly,

    /// <summary>By the month.</summary>
    Monthly,

    /// <summary>By the quarter of the calendar year.</summary>
    Quarterly,
}

/// <summary>The days on which digests are due.</summary>
public static class DigestDays
{
    /// <summary>Returns the last day, up to a day, on which a digest was due; null when none is sent.</summary>
    /// <param name="frequency">The frequency.</param>
    /// <param name="upTo">The day, which counts.</param>
    /// <param name="days">The working days of those who send it.</param>
    public static DateOnly? LastDue(this DigestFrequency frequency, DateOnly upTo, WorkingDays days)
    {
        if (frequency == DigestFrequency.Never)
        {
            return null;
        }

        var starts = frequency.StartOf(upTo);
        var due = days.OnOrAfter(starts);
        return due <= upTo ? due : days.OnOrAfter(frequency.StartOf(starts.AddDays(-1)));
    }

    private static DateOnly StartOf(this DigestFrequency frequency, DateOnly on) => frequency switch
    {
        DigestFrequency.Weekly => on.MondayOf(),
        DigestFrequency.Monthly => new DateOnly(on.Year, on.Month, 1),
        DigestFrequency.Quarterly => new DateOnly(on.Year, (on.Month - 1) / 3 * 3 + 1, 1),
        DigestFrequency.Never or _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "It has no periods."),
    };
}

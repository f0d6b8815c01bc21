namespace ClusterBot.Domain.CheckIns.Reminders;

/// <summary>For how long somebody asks to be left alone.</summary>
public enum Snooze
{
    /// <summary>Some hours, or till the next working day where today has not so many left.</summary>
    LaterToday,

    /// <summary>Till the next working day.</summary>
    Tomorrow,

    /// <summary>Till the working day after that.</summary>
    InTwoDays,
}

/// <summary>Until when a snooze lasts.</summary>
public static class Snoozes
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(3);

    /// <summary>The instant, always in the person's working time.</summary>
    public static DateTimeOffset UntilAt(this Snooze snooze, DateTimeOffset now, WorkingHours hours) => snooze switch
    {
        Snooze.LaterToday when hours.IsAt(now) && hours.IsAt(now + Later) && hours.LocalDate(now) == hours.LocalDate(now + Later) =>
            now + Later,
        Snooze.InTwoDays => hours.BeginsAfter(now, 2),
        Snooze.LaterToday or Snooze.Tomorrow => hours.BeginsAfter(now, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(snooze), snooze, "There is no such snooze."),
    };
}

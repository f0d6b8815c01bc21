using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Domain.Calendars;

/// <summary>
/// The opening times of a cluster's rounds. A planned date that is not a working day is moved to the next one; a date ahead of a
/// board meeting is counted in working days and never moved closer to the meeting. The local time stays the same across clock
/// changes: if it does not exist on a day, the round moves on by a day; if it occurs twice, the first counts.
/// </summary>
/// <param name="Pattern">How often.</param>
/// <param name="Time">The local time.</param>
/// <param name="Zone">The zone whose clocks count.</param>
/// <param name="WorkingDays">Which days count as working days.</param>
public sealed record RoundCalendar(RoundPattern Pattern, TimeOnly Time, TimeZoneInfo Zone, WorkingDays WorkingDays)
{
    /// <summary>No date is moved by more days than this: the longest holidays at Easter and at New Year, and a day to spare.</summary>
    private const int MostMoved = 10;

    /// <summary>Board meetings are looked for this far ahead: 60 working days, and the longest holidays.</summary>
    private const int MostBeforeBoard = 100;

    /// <summary>Board meetings are looked for this far back.</summary>
    private const int MostAfterBoard = 400;

    /// <summary>
    /// Returns the latest occurrence at or before the instant; null when no board meeting of the last year or so is known.
    /// </summary>
    public CalendarOccurrence? LatestAt(DateTimeOffset instant)
    {
        var today = LocalDate(instant);
        var to = Pattern.LongestGap is null ? today.AddDays(MostBeforeBoard) : today;
        var from = today.AddDays(-(Pattern.LongestGap ?? MostAfterBoard) - MostMoved);
        return Within(from, to).LastOrDefault(o => o.StartsAt <= instant);
    }

    /// <summary>Returns the first occurrence after the instant; null when no further board meeting is known.</summary>
    public CalendarOccurrence? NextAfter(DateTimeOffset instant)
    {
        var today = LocalDate(instant);
        var to = Pattern.LongestGap is { } gap ? today.AddDays(gap + 1) : DateOnly.MaxValue;
        return Within(today.AddDays(-MostMoved), to).FirstOrDefault(o => o.StartsAt > instant);
    }

    /// <summary>Returns the occurrences after the first instant, up to and including the second.</summary>
    public IEnumerable<CalendarOccurrence> Between(DateTimeOffset after, DateTimeOffset upTo)
    {
        for (var next = NextAfter(after); next is not null && next.StartsAt <= upTo; next = NextAfter(next.StartsAt))
        {
            yield return next;
        }
    }

    /// <summary>
    /// Returns the time at which a round ahead of a board meeting closes, so that the board has its outcome: the calendar's time on
    /// the day of the first meeting after the instant of its opening; null when no meeting is known, or rounds have another
    /// pattern.
    /// </summary>
    public DateTimeOffset? ClosesForBoardAt(DateTimeOffset openedAt) =>
        Pattern is RoundPattern.BeforeBoard board
            && board.Meetings.Where(on => on > LocalDate(openedAt)).Order().Take(1).ToArray() is [var meeting]
            ? StartOn(meeting)
            : null;

    /// <summary>Returns the date on the zone's own clocks.</summary>
    public DateOnly LocalDate(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant));

    /// <summary>Returns date and time on the zone's own clocks.</summary>
    public DateTime LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>Returns whether the calendar's time occurs on this day, and it is a working day.</summary>
    public bool CanOpenOn(DateOnly on) => WorkingDays.IsWorkingDay(on) && !Zone.IsInvalidTime(on.ToDateTime(Time));

    /// <summary>Returns the instant at which the day's clocks first show the calendar's time.</summary>
    internal DateTimeOffset StartOn(DateOnly on)
    {
        var local = on.ToDateTime(Time, DateTimeKind.Unspecified);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>
    /// Returns the occurrences within the dates. Two planned dates that move to the same day, as two board meetings may, are one
    /// occurrence: that of the first.
    /// </summary>
    private IEnumerable<CalendarOccurrence> Within(DateOnly from, DateOnly to) =>
        Pattern.Between(from, to).Select(Occurrence).DistinctBy(o => o.On);

    private CalendarOccurrence Occurrence(DateOnly planned)
    {
        var (on, step) = Pattern is RoundPattern.BeforeBoard board ? (WorkingDays.Before(planned, board.Days), -1) : (planned, 1);
        while (!CanOpenOn(on))
        {
            on = on.AddDays(step);
        }

        return new CalendarOccurrence(planned, on, StartOn(on));
    }
}

/// <summary>One occurrence of a calendar.</summary>
/// <param name="PlannedOn">The date by the pattern alone: the day of the week or month, or the board's meeting. Names the
/// occurrence.</param>
/// <param name="On">The local date after weekends, holidays and clock changes are avoided.</param>
/// <param name="StartsAt">The instant, UTC.</param>
public sealed record CalendarOccurrence(DateOnly PlannedOn, DateOnly On, DateTimeOffset StartsAt);

/// <summary>A round that is to be opened.</summary>
/// <param name="Occurrence">Its place in the calendar.</param>
/// <param name="LateBy">How late it is; zero where it is on time.</param>
/// <param name="PassedOver">Dates of earlier rounds that were missed and will not be opened any more.</param>
public sealed record DueRound(CalendarOccurrence Occurrence, TimeSpan LateBy, IReadOnlyList<DateOnly> PassedOver)
{
    /// <summary>True when the round must say that it is late.</summary>
    public bool IsLate => LateBy > TimeSpan.Zero;
}

namespace ClusterBot.Domain.Calendars;

/// <summary>
/// The round that a cluster owes, decided from what is stored alone, so that it does not matter how often or after how long a break
/// the question is asked. A round that was missed is opened once, on a working day between the calendar's time and
/// <see cref="LatestHour"/>, and is marked as late. One that was missed until its successor fell due is passed over.
/// </summary>
/// <param name="Calendar">When rounds open.</param>
public sealed record RoundSchedule(RoundCalendar Calendar)
{
    /// <summary>Up to this long after its time a round is not called late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>The local hour after which a late round waits for the next working day.</summary>
    public const int LatestHour = 18;

    /// <summary>Occurrences before this instant are not owed: the channel was linked then, or a pause ended.</summary>
    public required DateTimeOffset OwedFromAt { get; init; }

    /// <summary>
    /// The local date of the last round opened, by the calendar or by hand. A round of that day or later replaces the calendar's.
    /// </summary>
    public DateOnly? LastOpenedOn { get; init; }

    /// <summary>The time when the schedule was paused; null when it is not.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The <see cref="CalendarOccurrence.PlannedOn"/> of an occurrence that is to be left out.</summary>
    public DateOnly? SkippedOn { get; init; }

    /// <summary>Returns the round to open now; null when there is none.</summary>
    public DueRound? DueAt(DateTimeOffset now)
    {
        if (PausedAt is not null || Calendar.LatestAt(now) is not { } latest || !IsOwed(latest))
        {
            return null;
        }

        var late = now - latest.StartsAt;
        return late <= Grace && Calendar.LocalDate(now) == latest.On ? new DueRound(latest, TimeSpan.Zero, PassedOver(latest))
            : MayOpenLate(now) ? new DueRound(latest, late, PassedOver(latest))
            : null;
    }

    /// <summary>Returns the next round that will open by itself; null while paused, and when no board meeting is known.</summary>
    public CalendarOccurrence? NextAfter(DateTimeOffset now)
    {
        var next = PausedAt is null ? Calendar.NextAfter(now) : null;
        while (next is not null && !IsOwed(next))
        {
            next = Calendar.NextAfter(next.StartsAt);
        }

        return next;
    }

    /// <summary>
    /// Returns the schedule after a round was opened, by hand or because it was due. A round by hand takes the place of the
    /// calendar's on the same day, and of no other.
    /// </summary>
    /// <param name="on">The local date of the round: that of the occurrence, or today where somebody opened it by hand.</param>
    public RoundSchedule Opened(DateOnly on) => this with { LastOpenedOn = LastOpenedOn > on ? LastOpenedOn : on };

    private bool IsOwed(CalendarOccurrence occurrence) =>
        occurrence.StartsAt >= OwedFromAt && !(occurrence.On <= LastOpenedOn) && occurrence.PlannedOn != SkippedOn;

    /// <summary>
    /// Returns whether a late round may open: never before the calendar's time and never in the evening, unless the calendar itself
    /// is later.
    /// </summary>
    private bool MayOpenLate(DateTimeOffset now)
    {
        var local = Calendar.LocalTime(now);
        var today = DateOnly.FromDateTime(local);
        if (!Calendar.CanOpenOn(today) || now < Calendar.StartOn(today))
        {
            return false;
        }

        return local.Hour < LatestHour || now <= Calendar.StartOn(today) + Grace;
    }

    private List<DateOnly> PassedOver(CalendarOccurrence latest)
    {
        var opened = LastOpenedOn is { } on ? Calendar.StartOn(on) : OwedFromAt;
        var after = opened > OwedFromAt ? opened : OwedFromAt.AddTicks(-1);
        return [.. Calendar.Between(after, latest.StartsAt).Where(o => o != latest && IsOwed(o)).Select(o => o.On)];
    }
}

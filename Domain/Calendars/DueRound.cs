namespace ClusterBot.Domain.Calendars;

/// <summary>A round that is to be opened.</summary>
/// <param name="Occurrence">Its place in the calendar.</param>
/// <param name="LateBy">How late it is; zero where it is on time.</param>
/// <param name="PassedOver">Dates of earlier rounds that were missed and will not be opened any more.</param>
public sealed record DueRound(CalendarOccurrence Occurrence, TimeSpan LateBy, IReadOnlyList<DateOnly> PassedOver)
{
    /// <summary>Whether the round must say that it is late.</summary>
    public bool IsLate => LateBy > TimeSpan.Zero;
}

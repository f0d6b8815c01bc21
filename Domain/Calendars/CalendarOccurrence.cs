namespace ClusterBot.Domain.Calendars;

/// <summary>One time that a calendar comes round.</summary>
/// <param name="PlannedOn">The date by the pattern alone: the day of the week or month, or the board's meeting. Names the occurrence.</param>
/// <param name="On">The local date after weekends, holidays and clock changes are avoided.</param>
/// <param name="StartsAt">The instant, UTC.</param>
public sealed record CalendarOccurrence(DateOnly PlannedOn, DateOnly On, DateTimeOffset StartsAt);

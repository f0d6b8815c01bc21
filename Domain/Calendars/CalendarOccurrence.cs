namespace ClusterBot.Domain.Calendars;

/// <summary>One time that a calendar comes round.</summary>
/// <param name="On">The local date.</param>
/// <param name="StartsAt">The instant, UTC.</param>
public sealed record CalendarOccurrence(DateOnly On, DateTimeOffset StartsAt);

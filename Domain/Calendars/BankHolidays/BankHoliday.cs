namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>A day on which offices are closed.</summary>
/// <param name="On">The day itself, or the weekday that stands in for it.</param>
/// <param name="Name">As GOV.UK names it, for instance <c>Boxing Day</c>.</param>
/// <param name="IsSubstitute">It stands in for a day that fell on a weekend.</param>
public sealed record BankHoliday(DateOnly On, string Name, bool IsSubstitute = false);

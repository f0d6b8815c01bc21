using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Calendars;

/// <summary>
/// Calendars of every kind in 2024 to 2035, in London, in a zone whose clocks change on a Friday, and in one that moves them by half an
/// hour.
/// </summary>
internal static class RandomCalendars
{
    public static readonly DateTimeOffset From = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Until = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Zones => ["Europe/London", "Africa/Cairo", "Australia/Lord_Howe"];

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    /// <summary>A quarter of the times lie within the hours in which clocks are changed.</summary>
    public static Gen<RoundCalendar> In(string zone) =>
        from pattern in Pattern()
        from minutes in Gen.OneOf(Gen.Choose(0, 1_439), Gen.Choose(0, 1_439), Gen.Choose(0, 1_439), Gen.Choose(0, 180))
        from nation in Gen.Elements(Enum.GetValues<Nation>())
        select new RoundCalendar(pattern, TimeOnly.MinValue.AddMinutes(minutes), Zone(zone), new WorkingDays(nation));

    public static Gen<DateTimeOffset> Instant() =>
        Gen.Choose(0, (int)(Until - From).TotalSeconds).Select(seconds => From.AddSeconds(seconds));

    private static Gen<RoundPattern> Pattern() => Gen.OneOf(
        Gen.Elements(Enum.GetValues<DayOfWeek>()).Select(day => (RoundPattern)new RoundPattern.Weekly(day)),
        Date().Select(first => (RoundPattern)new RoundPattern.Fortnightly(first)),
        Day().Select(day => (RoundPattern)new RoundPattern.Monthly(day)),
        Day().SelectMany(_ => Gen.Choose(1, 12), (day, month) => (RoundPattern)new RoundPattern.Quarterly(month, day)),
        Date().ArrayOf(40).SelectMany(
            _ => Gen.Choose(1, 15), (meetings, days) => (RoundPattern)new RoundPattern.BeforeBoard(days, [.. meetings])));

    private static Gen<MonthDay> Day() => Gen.OneOf(
        Gen.Choose(1, 31).Select(MonthDay.Of),
        Gen.Choose(1, MonthDay.Last).SelectMany(_ => Gen.Elements(Enum.GetValues<DayOfWeek>()), MonthDay.Of));

    private static Gen<DateOnly> Date() => Gen.Choose(0, 4_382).Select(day => new DateOnly(2024, 1, 1).AddDays(day));
}

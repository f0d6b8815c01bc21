using ClusterBot.Domain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Calendars;

public sealed class WeeklyCalendarTests
{
    private static readonly DateTimeOffset From = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Zones => ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Etc/UTC"];

    [Theory, MemberData(nameof(Zones))]
    public void At_any_instant_the_latest_occurrence_has_begun_and_the_next_has_not(string zone) =>
        ForAll(zone, (calendar, instant) =>
        {
            var latest = calendar.LatestAt(instant);
            var next = calendar.NextAfter(instant);
            Assert.True(latest.StartsAt <= instant && instant < next.StartsAt);
            Assert.Equal(latest.On.AddDays(7), next.On);
            Assert.Equal(latest, calendar.LatestAt(latest.StartsAt));
            Assert.Equal(latest, calendar.LatestAt(next.StartsAt.AddTicks(-1)));
            Assert.Equal(next, calendar.LatestAt(next.StartsAt));
            Assert.Equal(next, calendar.NextAfter(latest.StartsAt));
        });

    [Theory, MemberData(nameof(Zones))]
    public void An_occurrence_starts_at_the_first_instant_at_which_local_clocks_show_its_day_and_time_or_later(string zone) =>
        ForAll(zone, (calendar, instant) =>
        {
            var occurrence = calendar.NextAfter(instant);
            var wanted = occurrence.On.ToDateTime(calendar.Time);
            Assert.Equal(calendar.Day, occurrence.On.DayOfWeek);
            Assert.Equal(TimeSpan.Zero, occurrence.StartsAt.Offset);
            Assert.True(Local(calendar, occurrence.StartsAt) >= wanted);
            for (var before = 1L; before < TimeSpan.TicksPerDay; before *= 3)
            {
                Assert.True(Local(calendar, occurrence.StartsAt.AddTicks(-before)) < wanted);
            }
        });

    [Theory, MemberData(nameof(Zones))]
    public void Twelve_years_hold_one_occurrence_in_each_week(string zone)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var calendar = new WeeklyCalendar(day, new TimeOnly(2, 15), TimeZoneInfo.FindSystemTimeZoneById(zone));
            var on = calendar.LatestAt(From).On;
            for (var next = calendar.NextAfter(From); next.StartsAt < Until; next = calendar.NextAfter(next.StartsAt))
            {
                Assert.Equal(on = on.AddDays(7), next.On);
            }
        }
    }

    [Theory]
    [InlineData("Europe/London", "2026-03-29", "01:30", "2026-03-29T01:00:00Z")] // skipped: from 01:00 to 02:00
    [InlineData("Europe/London", "2026-03-29", "01:59:30", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/London", "2026-03-29", "00:59", "2026-03-29T00:59:00Z")]
    [InlineData("Europe/London", "2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/London", "2026-10-25", "01:30", "2026-10-25T00:30:00Z")] // twice: the first time
    [InlineData("Europe/London", "2026-10-25", "02:00", "2026-10-25T02:00:00Z")]
    [InlineData("Europe/London", "2026-10-26", "09:30", "2026-10-26T09:30:00Z")]
    [InlineData("Europe/London", "2026-10-19", "09:30", "2026-10-19T08:30:00Z")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00Z")] // half an hour is skipped
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z")] // and comes twice
    public void Clock_changes_neither_skip_nor_double_an_occurrence(string zone, string on, string time, string startsAt)
    {
        var day = DateOnly.Parse(on, Invariant);
        var calendar = new WeeklyCalendar(day.DayOfWeek, TimeOnly.Parse(time, Invariant), TimeZoneInfo.FindSystemTimeZoneById(zone));
        var expected = new CalendarOccurrence(day, DateTimeOffset.Parse(startsAt, Invariant));

        Assert.Equal(expected, calendar.NextAfter(expected.StartsAt.AddDays(-3)));
        Assert.Equal(expected, calendar.LatestAt(expected.StartsAt.AddDays(3)));
    }

    private static readonly IFormatProvider Invariant = System.Globalization.CultureInfo.InvariantCulture;

    private static DateTime Local(WeeklyCalendar calendar, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, calendar.Zone).DateTime;

    /// <summary>Half of the instants lie within two days of a clock change, and a third of the times in the small hours.</summary>
    private static void ForAll(string zoneId, Action<WeeklyCalendar, DateTimeOffset> holds)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var changes = ClockChanges(zone);
        var anywhere = Gen.Choose(0, (int)(Until - From).TotalSeconds).Select(seconds => From.AddSeconds(seconds));
        var nearby = Gen.Elements(changes).SelectMany(_ => Gen.Choose(-172_800, 172_800), (change, seconds) => change.AddSeconds(seconds));
        var time = Gen.OneOf(Gen.Choose(0, 86_399), Gen.Choose(0, 1_439).Select(m => m * 60), Gen.Choose(3_600, 10_800))
            .Select(seconds => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(seconds)));
        var cases = Gen.Elements(Enum.GetValues<DayOfWeek>()).Zip(time).Zip(Gen.OneOf(anywhere, nearby));
        Prop.ForAll(
                cases.ToArbitrary(),
                c => holds(new WeeklyCalendar(c.Item1.Item1, c.Item1.Item2, zone), c.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static DateTimeOffset[] ClockChanges(TimeZoneInfo zone)
    {
        var hours = Enumerable.Range(0, (int)(Until - From).TotalHours).Select(h => From.AddHours(h));
        var changes = hours.Where(h => zone.GetUtcOffset(h) != zone.GetUtcOffset(h.AddHours(1))).ToArray();
        return changes.Length == 0 ? [From] : changes;
    }
}

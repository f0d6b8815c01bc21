using System.Globalization;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Calendars;

public sealed class RoundCalendarTests(ITestOutputHelper output)
{
    private static readonly IFormatProvider Invariant = CultureInfo.InvariantCulture;

    public static TheoryData<string> Zones => RandomCalendars.Zones;

    [Theory, MemberData(nameof(Zones))]
    public void Twelve_years_hold_one_occurrence_for_each_planned_date_on_a_working_day_at_the_local_time_that_is_set(string zone) =>
        ForAll(40, RandomCalendars.In(zone), calendar =>
        {
            var occurrences = calendar.Between(RandomCalendars.From, RandomCalendars.Until).ToList();
            Assert.All(occurrences, o =>
            {
                Assert.True(calendar.WorkingDays.IsWorkingDay(o.On));
                Assert.Equal(o.On.ToDateTime(calendar.Time), calendar.LocalTime(o.StartsAt));
                Assert.Equal(TimeSpan.Zero, o.StartsAt.Offset);
                Assert.True(calendar.Pattern is RoundPattern.BeforeBoard ? o.On < o.PlannedOn : o.On >= o.PlannedOn);
            });
            Assert.All(occurrences.Zip(occurrences.Skip(1)), pair =>
                Assert.True(pair.First.On < pair.Second.On && pair.First.PlannedOn < pair.Second.PlannedOn));
            Assert.InRange(occurrences.Count, Fewest(calendar), Most(calendar.Pattern));
        });

    [Theory, MemberData(nameof(Zones))]
    public void At_any_instant_the_latest_occurrence_has_begun_and_the_next_has_not(string zone) =>
        ForAll(400, RandomCalendars.In(zone).Zip(RandomCalendars.Instant()), pair =>
        {
            var (calendar, instant) = pair;
            var latest = calendar.LatestAt(instant);
            var next = calendar.NextAfter(instant);
            Assert.True(latest is null || latest.StartsAt <= instant);
            Assert.True(next is null || instant < next.StartsAt);
            Assert.Equal(next, next is null ? null : calendar.LatestAt(next.StartsAt));
            Assert.Equal(next, latest is null ? next : calendar.NextAfter(latest.StartsAt));
        });

    [Theory]
    [InlineData("2026-11-24", "2026-11-30")] // a Monday
    [InlineData("2026-12-22", "2026-12-29")] // Monday 28 December stands in for Boxing Day
    [InlineData("2026-03-31", "2026-04-07")] // Easter Monday
    [InlineData("2027-12-21", "2027-12-29")] // Monday and Tuesday stand in for Christmas
    public void A_weekly_round_moves_off_a_holiday(string after, string on) =>
        Assert.Equal(Date(on), Calendar(new RoundPattern.Weekly(DayOfWeek.Monday)).NextAfter(At(after))!.On);

    [Theory]
    [InlineData("Africa/Cairo", DayOfWeek.Friday, "00:30", "2026-04-21", "2026-04-26T21:30:00Z")] // Friday begins at 01:00: on to Monday
    [InlineData("Africa/Cairo", DayOfWeek.Friday, "01:00", "2026-04-21", "2026-04-23T22:00:00Z")]
    [InlineData("Africa/Cairo", DayOfWeek.Thursday, "23:30", "2026-10-26", "2026-10-29T20:30:00Z")] // comes twice: the first
    [InlineData("Europe/London", DayOfWeek.Monday, "09:30", "2026-10-20", "2026-10-26T09:30:00Z")]
    [InlineData("Europe/London", DayOfWeek.Monday, "09:30", "2026-10-13", "2026-10-19T08:30:00Z")]
    [InlineData("Europe/London", DayOfWeek.Sunday, "01:30", "2026-03-24", "2026-03-30T00:30:00Z")] // a Sunday is moved anyway
    public void A_local_time_that_a_clock_change_leaves_out_is_kept_on_another_day(
        string zone, DayOfWeek day, string time, string after, string startsAt)
    {
        var calendar =
            Calendar(new RoundPattern.Weekly(day)) with { Time = TimeOnly.Parse(time, Invariant), Zone = RandomCalendars.Zone(zone) };
        Assert.Equal(DateTimeOffset.Parse(startsAt, Invariant), calendar.NextAfter(At(after))!.StartsAt);
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-26")] // Thursdays, a whole number of fortnights from 11 January 2024
    [InlineData("2026-11-27", "2026-12-10")]
    [InlineData("2026-12-11", "2026-12-24")]
    public void A_fortnightly_round_keeps_to_its_weeks(string after, string on) =>
        Assert.Equal(Date(on), Calendar(new RoundPattern.Fortnightly(Date("2024-01-11"))).NextAfter(At(after))!.On);

    [Fact]
    public void The_end_of_a_month_at_a_weekend_becomes_the_first_working_day_of_the_next() =>
        Assert.Equal(["2026-02-02", "2026-03-02", "2026-03-31", "2026-04-30"], Days(
            new RoundPattern.Monthly(MonthDay.Of(31)), "2026-01-02", "2026-05-31"));

    [Fact]
    public void A_quarterly_round_comes_in_its_months() => Assert.Equal(
        ["2026-01-13", "2026-04-14", "2026-07-14", "2026-10-13"],
        Days(new RoundPattern.Quarterly(10, MonthDay.Of(2, DayOfWeek.Tuesday)), "2026-01-01", "2026-12-31"));

    [Fact]
    public void A_round_before_a_board_is_counted_in_working_days_and_ends_with_the_last_meeting()
    {
        var calendar = Calendar(new RoundPattern.BeforeBoard(5, [Date("2026-04-09"), Date("2026-01-08")]));
        Assert.Equal(
            new(Date("2026-01-08"), Date("2025-12-31"), DateTimeOffset.Parse("2025-12-31T09:30:00Z", Invariant)),
            calendar.NextAfter(At("2025-12-01")));
        Assert.Equal(Date("2026-03-31"), calendar.NextAfter(At("2026-01-01"))!.On);
        Assert.Null(calendar.NextAfter(At("2026-04-01")));
        Assert.Equal(Date("2026-03-31"), calendar.LatestAt(At("2026-06-01"))!.On);
        Assert.Null(calendar.LatestAt(At("2025-12-01")));
    }

    private static string[] Days(RoundPattern pattern, string after, string upTo) =>
        [.. Calendar(pattern).Between(At(after), At(upTo)).Select(o => o.On.ToString("yyyy-MM-dd", Invariant))];

    private static RoundCalendar Calendar(RoundPattern pattern) =>
        new(pattern, new TimeOnly(9, 30), RandomCalendars.Zone("Europe/London"), new WorkingDays(Nation.EnglandAndWales));

    private static DateOnly Date(string on) => DateOnly.Parse(on, Invariant);

    private static DateTimeOffset At(string on) => new(Date(on).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Twelve years have 626 weeks and a day; at either end one occurrence may be moved out.</summary>
    private static int Most(RoundPattern pattern) => pattern switch
    {
        RoundPattern.Weekly => 627,
        RoundPattern.Fortnightly => 314,
        RoundPattern.Monthly => 145,
        RoundPattern.Quarterly => 49,
        RoundPattern.BeforeBoard board => board.Meetings.Distinct().Count(),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern)),
    };

    /// <summary>Board meetings on neighbouring days may ask for the same day, and the first for one before the twelve years.</summary>
    private static int Fewest(RoundCalendar calendar) => calendar.Pattern is RoundPattern.BeforeBoard board
        ? board.Meetings.Select(meeting => calendar.WorkingDays.Before(meeting, board.Days)).Distinct()
            .Count(on => on >= new DateOnly(2024, 1, 3)) - 2
        : Most(calendar.Pattern) - 2;

    private void ForAll<T>(int tests, Gen<T> cases, Action<T> holds) =>
        Prop.ForAll(cases.ToArbitrary(), holds).Check(Seeded.Config(output, tests));
}

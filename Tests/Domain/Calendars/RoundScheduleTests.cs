using System.Globalization;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Calendars;

public sealed class RoundScheduleTests(ITestOutputHelper output)
{
    public static TheoryData<string> Zones => RandomCalendars.Zones;

    /// <summary>A year of a process that is up and down at random, and asks every hour and at each occurrence while it is up.</summary>
    [Theory, MemberData(nameof(Zones))]
    public void Through_restarts_and_downtime_each_occurrence_is_opened_once_on_time_or_late_by_day_or_passed_over(string zone) =>
        Prop.ForAll(RandomCalendars.In(zone).Zip(RandomCalendars.Instant()).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), run =>
            {
                var ((calendar, start), lot) = run;
                var schedule = new RoundSchedule(calendar) { OwedFromAt = start };
                var opened = new List<DueRound>();
                foreach (var now in Polls(calendar, start, new Random(lot)))
                {
                    if (schedule.DueAt(now) is { } due)
                    {
                        AssertRightTime(calendar, due, now);
                        opened.Add(due);
                        schedule = schedule.Opened(due.Occurrence.On);
                        Assert.Null(schedule.DueAt(now));
                    }
                }

                AssertComplete(calendar, opened, start.AddTicks(-1));
            })
            .Check(Seeded.Config(output, 60));

    [Theory]
    [InlineData("2026-11-30T09:29:59", null)]
    [InlineData("2026-11-30T09:30:00", "00:00:00")]
    [InlineData("2026-11-30T09:45:00", "00:00:00")]
    [InlineData("2026-11-30T09:46:00", "00:16:00")] // late, and the same morning
    [InlineData("2026-11-30T17:59:59", "08:29:59")]
    [InlineData("2026-11-30T18:00:00", null)] // the evening waits
    [InlineData("2026-12-01T03:00:00", null)] // so does the night
    [InlineData("2026-12-01T09:30:00", "1.00:00:00")]
    [InlineData("2026-12-05T12:00:00", null)] // and the weekend, after which the next round is near
    public void A_round_that_was_missed_is_opened_by_day_and_says_how_late_it_is(string now, string? lateBy)
    {
        var due = Mondays("2026-11-24").DueAt(At(now));
        Assert.Equal(lateBy, due?.LateBy.ToString("c", CultureInfo.InvariantCulture));
        Assert.Equal(lateBy is not null and not "00:00:00", due is { IsLate: true });
    }

    [Fact]
    public void A_round_late_in_the_evening_is_not_opened_after_midnight()
    {
        var weekly = Mondays("2026-11-24");
        var fridays =
            weekly with { Calendar = weekly.Calendar with { Pattern = new RoundPattern.Weekly(DayOfWeek.Friday), Time = new(23, 50) } };
        Assert.False(fridays.DueAt(At("2026-11-27T23:59:00"))!.IsLate);
        Assert.Null(fridays.DueAt(At("2026-11-28T00:03:00"))); // a Saturday
        Assert.True(fridays.DueAt(At("2026-11-30T23:50:00"))!.IsLate);
    }

    [Fact]
    public void After_weeks_of_downtime_the_latest_round_is_opened_and_the_others_are_named()
    {
        var due = Mondays("2026-10-27").Opened(Date("2026-11-02")).DueAt(At("2026-11-30T09:30:00"))!;
        Assert.Equal(Date("2026-11-30"), due.Occurrence.On);
        Assert.Equal([Date("2026-11-09"), Date("2026-11-16"), Date("2026-11-23")], due.PassedOver);
    }

    [Fact]
    public void Nothing_opens_during_a_pause_nor_is_it_caught_up()
    {
        var paused = Mondays("2026-11-24") with { PausedAt = At("2026-11-29T12:00:00") };
        Assert.Null(paused.DueAt(At("2026-11-30T09:30:00")));
        Assert.Null(paused.NextAfter(At("2026-11-30T09:30:00")));
        var resumed = paused with { PausedAt = null, OwedFromAt = At("2026-12-01T12:00:00") };
        Assert.Null(resumed.DueAt(At("2026-12-01T12:00:00")));
        var next = resumed.DueAt(At("2026-12-07T09:30:00"))!;
        Assert.Equal(Date("2026-12-07"), next.Occurrence.On);
        Assert.Empty(next.PassedOver);
    }

    [Fact]
    public void The_next_round_can_be_skipped_and_the_one_after_it_opens()
    {
        var skipping = Mondays("2026-11-24") with { SkippedOn = Date("2026-11-30") };
        Assert.Null(skipping.DueAt(At("2026-11-30T09:30:00")));
        Assert.Equal(Date("2026-12-07"), skipping.NextAfter(At("2026-11-24T12:00:00"))!.On);
        var next = skipping.DueAt(At("2026-12-07T09:30:00"))!;
        Assert.Equal(Date("2026-12-07"), next.Occurrence.On);
        Assert.Empty(next.PassedOver);
    }

    [Theory]
    [InlineData("2026-11-30", null)] // that very morning: it stands for the calendar's
    [InlineData("2026-11-27", "2026-11-30")] // the Friday before: both are opened
    public void A_round_that_was_opened_by_hand_stands_for_the_calendars_on_the_same_day_alone(string byHand, string? opens) =>
        Assert.Equal(
            opens is null ? null : Date(opens), Mondays("2026-11-24").Opened(Date(byHand)).DueAt(At("2026-11-30T09:30:00"))?.Occurrence.On);

    [Fact]
    public void What_fell_due_before_the_channel_was_linked_is_not_owed() =>
        Assert.Null(Mondays("2026-12-01").DueAt(At("2026-12-01T10:00:00")));

    private static void AssertRightTime(RoundCalendar calendar, DueRound due, DateTimeOffset at)
    {
        var local = calendar.LocalTime(at);
        Assert.True(calendar.WorkingDays.IsWorkingDay(DateOnly.FromDateTime(local)));
        Assert.True(TimeOnly.FromDateTime(local) >= calendar.Time);
        Assert.Equal(at - due.Occurrence.StartsAt > RoundSchedule.Grace, due.IsLate);
        Assert.True(local.Hour < RoundSchedule.LatestHour || local.TimeOfDay - calendar.Time.ToTimeSpan() <= RoundSchedule.Grace);
        if (!due.IsLate)
        {
            Assert.Equal(due.Occurrence.On.ToDateTime(calendar.Time), calendar.LocalTime(due.Occurrence.StartsAt));
            Assert.Equal(due.Occurrence.On, DateOnly.FromDateTime(local));
        }
    }

    /// <summary>Up to the last round opened, every occurrence was opened or is named as passed over, and none is both or twice.</summary>
    private static void AssertComplete(RoundCalendar calendar, List<DueRound> opened, DateTimeOffset after)
    {
        if (opened.Count > 0)
        {
            var accounted = opened.SelectMany(due => due.PassedOver.Append(due.Occurrence.On));
            Assert.Equal(calendar.Between(after, opened[^1].Occurrence.StartsAt).Select(o => o.On), accounted);
        }
    }

    private static IEnumerable<DateTimeOffset> Polls(RoundCalendar calendar, DateTimeOffset start, Random lot)
    {
        for (var up = start; up < start.AddDays(366);)
        {
            var down = up.AddHours(lot.Next(1, 24 * 20));
            var next = calendar.NextAfter(up);
            for (var now = up; now < down; now = now.AddHours(1))
            {
                yield return now;
                for (; next is not null && next.StartsAt < now.AddHours(1); next = calendar.NextAfter(next.StartsAt))
                {
                    yield return next.StartsAt.AddSeconds(lot.Next(60));
                }
            }

            // Half of the breaks are restarts; the others last up to twenty days.
            up = down.AddMinutes(lot.Next(2) == 0 ? lot.Next(1, 30) : lot.Next(30, 60 * 24 * 20));
        }
    }

    private static RoundSchedule Mondays(string since) => new(new RoundCalendar(
        new RoundPattern.Weekly(DayOfWeek.Monday), new TimeOnly(9, 30), RandomCalendars.Zone("Europe/London"),
        new WorkingDays(Nation.EnglandAndWales)))
    {
        OwedFromAt = At(since + "T00:00:00"),
    };

    private static DateOnly Date(string on) => DateOnly.Parse(on, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant + "Z", CultureInfo.InvariantCulture);
}

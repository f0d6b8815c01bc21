using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Tests.Domain.CheckIns;

/// <summary>A round that opened on Monday 23 November 2026 at 9.30 in London.</summary>
public sealed class ReminderPlanTests
{
    private static readonly DateTimeOffset Opened = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    private static readonly WorkingHours London = Hours("Europe/London");

    [Theory]
    // A weekly round: Tuesday, Thursday, and the deputy on Friday.
    [InlineData(7, 1, 3, 4)]
    // A fortnightly one.
    [InlineData(14, 2, 4, 6)]
    // One that ends tomorrow, and one of which nobody knows when it ends.
    [InlineData(1, 1, 2, 3)]
    [InlineData(null, 2, 4, 6)]
    public void The_steps_are_spread_over_the_round(int? closesAfter, int first, int second, int deputy)
    {
        var plan = Weekly() with { ClosesAt = closesAfter is { } days ? Opened.AddDays(days) : null };

        Assert.Equal((first, second, deputy), (plan.DayOf(1), plan.DayOf(2), plan.DayOf(3)));
    }

    [Fact]
    public void Nobody_is_reminded_on_the_day_it_opens()
    {
        Assert.Equal(ReminderStep.NotYet, Weekly().StepAt(Opened.AddHours(6), null, isAway: false));
        Assert.Equal(ReminderStep.Remind, Weekly().StepAt(At(24, 9), null, isAway: false));
    }

    [Fact]
    public void Nor_outside_their_own_working_hours()
    {
        Assert.Equal(ReminderStep.OutsideHours, Weekly().StepAt(At(24, 8), null, isAway: false));
        Assert.Equal(ReminderStep.OutsideHours, Weekly().StepAt(At(24, 17), null, isAway: false));
        Assert.Equal(ReminderStep.OutsideHours, Weekly().StepAt(At(28, 10), null, isAway: false));
        var newYork = Weekly() with { Hours = Hours("America/New_York") };
        Assert.Equal(ReminderStep.OutsideHours, newYork.StepAt(At(24, 13), null, isAway: false));
        Assert.Equal(ReminderStep.Remind, newYork.StepAt(At(24, 14), null, isAway: false));
    }

    [Fact]
    public void After_the_last_reminder_the_deputy_is_asked_once()
    {
        var state = Contact(2, At(26, 9));

        Assert.Equal(ReminderStep.UsedUp, Weekly().StepAt(At(26, 12), state, isAway: false));
        Assert.Equal(ReminderStep.AskDeputy, Weekly().StepAt(At(27, 9), state, isAway: false));
        state.DeputyAskedAt = At(27, 9);
        Assert.Equal(ReminderStep.UsedUp, Weekly().StepAt(At(27, 10), state, isAway: false));
    }

    [Fact]
    public void Who_is_away_gets_none_and_the_deputy_is_asked_all_the_same()
    {
        Assert.Equal(ReminderStep.OutOfOffice, Weekly().StepAt(At(24, 10), null, isAway: true));
        Assert.Equal(ReminderStep.OutOfOffice, Weekly().StepAt(At(26, 10), null, isAway: true));
        Assert.Equal(ReminderStep.AskDeputy, Weekly().StepAt(At(27, 10), null, isAway: true));
        Assert.Equal(ReminderStep.Remind, Weekly().StepAt(At(27, 10), null, isAway: false));
    }

    [Fact]
    public void After_days_of_downtime_there_is_one_reminder_a_day()
    {
        Assert.Equal(ReminderStep.Remind, Weekly().StepAt(At(27, 10), null, isAway: false));
        Assert.Equal(ReminderStep.NotYet, Weekly().StepAt(At(27, 11), Contact(1, At(27, 10)), isAway: false));
    }

    [Fact]
    public void Who_asked_for_it_is_reminded_then_and_not_before_whatever_was_sent_already()
    {
        var state = Contact(2, At(26, 9));
        state.SnoozedUntilAt = At(27, 12);

        Assert.Equal(ReminderStep.Snoozed, Weekly().StepAt(At(27, 11), state, isAway: false));
        Assert.Equal(ReminderStep.Remind, Weekly().StepAt(At(27, 12), state, isAway: false));
        Assert.Equal(ReminderStep.OutsideHours, Weekly().StepAt(At(27, 18), state, isAway: false));
    }

    [Fact]
    public void Who_cannot_be_reached_is_not_written_to_again_and_the_deputy_is_asked_at_once()
    {
        var state = Contact(1, At(24, 9));
        state.UnreachableBecause = "ClusterBot is blocked in this chat.";

        Assert.Equal(ReminderStep.AskDeputy, Weekly().StepAt(At(24, 10), state, isAway: false));
        state.DeputyAskedAt = At(24, 10);
        Assert.Equal(ReminderStep.Unreachable, Weekly().StepAt(At(27, 10), state, isAway: false));
    }

    [Fact]
    public void With_none_at_most_nothing_is_ever_sent()
    {
        var plan = Weekly() with { Rules = ReminderRules.Usual with { Most = 0 } };

        Assert.All(Enumerable.Range(0, 30 * 24), hour =>
            Assert.Equal(ReminderStep.UsedUp, plan.StepAt(Opened.AddHours(hour), null, isAway: hour % 2 == 0)));
    }

    [Theory]
    [InlineData(Snooze.LaterToday, 24, 10, 24, 13)]
    [InlineData(Snooze.LaterToday, 24, 15, 25, 9)]
    [InlineData(Snooze.LaterToday, 27, 15, 30, 9)]
    [InlineData(Snooze.Tomorrow, 24, 10, 25, 9)]
    [InlineData(Snooze.Tomorrow, 27, 10, 30, 9)]
    [InlineData(Snooze.InTwoDays, 26, 10, 30, 9)]
    public void A_snooze_ends_in_working_time(Snooze snooze, int day, int hour, int untilDay, int untilHour) =>
        Assert.Equal(At(untilDay, untilHour), snooze.UntilAt(At(day, hour), London));

    [Theory]
    [InlineData(2024, 3, 29)]
    [InlineData(2024, 10, 25)]
    public void A_snooze_over_a_clock_change_ends_at_nine_on_the_persons_clocks(int year, int month, int day)
    {
        var until = Snooze.Tomorrow.UntilAt(new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.Zero), London);

        Assert.Equal(new TimeSpan(9, 0, 0), TimeZoneInfo.ConvertTime(until, London.Zone).TimeOfDay);
        Assert.True(London.IsAt(until));
    }

    private static ReminderPlan Weekly() => new(ReminderRules.Usual, London, Opened, Opened.AddDays(7));

    private static WorkingHours Hours(string zone) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), new WorkingDays(Nation.EnglandAndWales), new TimeOnly(9, 0), new TimeOnly(17, 0));

    private static DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

    private static ReminderState Contact(int reminders, DateTimeOffset last) =>
        new() { RoundId = Guid.NewGuid(), PersonId = Guid.NewGuid(), Reminders = reminders, RemindedAt = last };
}

using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>
/// The bot itself, on a calendar drawn by lot, through years in which it is up and down at random. What the calendar alone does is
/// tested over many more cases in Domain/Calendars; this is what the database says afterwards.
/// </summary>
[Slow("years pass in each time zone, with a look at the rounds in between")]
public sealed class RoundsThroughYearsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Looks = 8;

    private static readonly DateOnly ByHand = new(2026, 11, 23);

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Africa/Cairo")]
    [InlineData("Australia/Lord_Howe")]
    public async Task Each_occurrence_has_one_round_on_time_or_late_by_day_or_is_named_as_missed(string zone)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var lot = new Random(seed);
        var calendar = await SetAsync(zone, lot);
        for (var look = 0; look < Looks; look++)
        {
            await LookAsync(calendar, lot);
            if (look == Looks / 2)
            {
                await _bot.RestartAsync();
                await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<OpenDueRounds>(TestContext.Current.CancellationToken);
            }
        }

        var rounds = await _bot.QueryAsync(db => db.Rounds.AsNoTracking().Where(r => r.OpenedById == null).ToListAsync());
        rounds.Sort((one, other) => one.OpenedAt.CompareTo(other.OpenedAt));
        Assert.All(rounds, round => RightTime(calendar, round));
        var last = calendar.LatestAt(rounds[^1].OpenedAt)!.StartsAt;
        Assert.Equal(
            calendar.Between(BotUnderTest.Start, last).Select(o => o.On).Where(on => on > ByHand),
            rounds.SelectMany(round => (round.PassedOver ?? []).Append(round.OccursOn)));
    }

    private static void RightTime(RoundCalendar calendar, CheckInRound round)
    {
        var local = calendar.LocalTime(round.OpenedAt);
        var after = local.TimeOfDay - calendar.Time.ToTimeSpan();
        Assert.True(calendar.WorkingDays.IsWorkingDay(round.OccursOn), $"{round.OccursOn} is no working day.");
        Assert.True(calendar.WorkingDays.IsWorkingDay(DateOnly.FromDateTime(local)), $"{local} is no working day.");
        Assert.True(
            after >= TimeSpan.Zero && (local.Hour < RoundSchedule.LatestHour || after <= RoundSchedule.Grace),
            $"{local} is no time for {calendar.Time}.");
        if (round.LateMinutes == 0)
        {
            Assert.Equal(round.OccursOn, DateOnly.FromDateTime(local));
            Assert.True(after <= RoundSchedule.Grace, $"{local} is late and does not say so.");
        }
    }

    /// <summary>
    /// The clock goes on to the next occurrence, or by up to forty days in which nobody looked. The bot's own schedule looks as well,
    /// by then or later.
    /// </summary>
    private async Task LookAsync(RoundCalendar calendar, Random lot)
    {
        var now = _bot.Time.GetUtcNow();
        var next = calendar.NextAfter(now)!.StartsAt.AddSeconds(lot.Next(60));
        _bot.Time.SetUtcNow(lot.Next(2) == 0 ? next : now.AddMinutes(lot.Next(1, 40 * 24 * 60)));
        await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<OpenDueRounds>(TestContext.Current.CancellationToken);
    }

    private Task<RoundCalendar> SetAsync(string zone, Random lot) => _bot.QueryAsync(async db =>
    {
        var cluster = await db.Clusters.Include(c => c.BoardMeetings).SingleAsync();
        (cluster.TimeZone, cluster.RoundTime) = (zone, TimeOnly.MinValue.AddMinutes(lot.Next(24 * 60)));
        (cluster.Nation, cluster.Frequency) =
            (lot.GetItems(Enum.GetValues<Nation>(), 1)[0], lot.GetItems(Enum.GetValues<RoundFrequency>(), 1)[0]);
        (cluster.RoundDay, cluster.RoundAnyOn) = ((DayOfWeek)lot.Next(7), ByHand.AddDays(lot.Next(100)));
        (cluster.RoundMonth, cluster.RoundMonthDay, cluster.DaysBeforeBoard) = (lot.Next(1, 13), lot.Next(1, 32), lot.Next(1, 16));
        for (var meeting = ByHand.AddDays(30); meeting.Year < 2045; meeting = meeting.AddDays(lot.Next(30, 60)))
        {
            db.BoardMeetings.Add(new BoardMeeting { ClusterId = cluster.Id, On = meeting });
        }

        await db.SaveChangesAsync();
        output.WriteLine($"{cluster.Frequency} at {cluster.RoundTime} in {zone}, {cluster.Nation}");
        return cluster.Calendar();
    });
}

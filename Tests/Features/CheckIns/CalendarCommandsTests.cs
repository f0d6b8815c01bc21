using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>The demonstration's cluster is asked on Mondays at 9.30; today is Monday 23 November 2026 and its round is open.</summary>
public sealed class CalendarCommandsTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Paused_check_ins_do_not_open_until_they_are_resumed_and_then_nothing_is_caught_up()
    {
        Assert.StartsWith("Check-ins are paused.", await AskAsync("pause check-ins"), StringComparison.Ordinal);
        Assert.StartsWith("Check-ins were paused already.", await AskAsync("pause checkins"), StringComparison.Ordinal);
        await AtAsync(new(2026, 11, 30, 9, 31, 0, TimeSpan.Zero));
        Assert.Single(await RoundsAsync());

        Assert.EndsWith(
            "The next check-in opens on Monday 7 December 2026 at 09:30.", await AskAsync("resume check-ins"), StringComparison.Ordinal);
        await AtAsync(new(2026, 11, 30, 9, 45, 0, TimeSpan.Zero));
        Assert.Single(await RoundsAsync());
        await AtAsync(new(2026, 12, 7, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(new(2026, 12, 7), (await RoundsAsync())[^1]);
    }

    [Fact]
    public async Task The_next_check_in_is_left_out_once_however_often_it_is_said()
    {
        const string Next = "The next check-in opens on Monday 7 December 2026 at 09:30.";
        Assert.Equal(
            "The check-in of Monday 30 November 2026 at 09:30 is left out. To have it after all, type: keep next check-in. " + Next,
            await AskAsync("skip next check-in"));
        Assert.Equal(
            "The check-in of Monday 30 November 2026 at 09:30 is left out already. To have it after all, type: keep next check-in. " + Next,
            await AskAsync("skip next check-in"));
        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        Assert.Single(await RoundsAsync());
        await AtAsync(new(2026, 12, 7, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal([new(2026, 11, 23), new(2026, 12, 7)], await RoundsAsync());
    }

    [Fact]
    public async Task That_the_next_one_is_left_out_can_be_taken_back()
    {
        await AskAsync("skip next check-in");

        Assert.Equal("No check-in is left out any more. The next check-in opens on Monday 30 November 2026 at 09:30.", await AskAsync(
            "keep next check-in"));
        Assert.StartsWith("No check-in was left out.", await AskAsync("keep next check-in"), StringComparison.Ordinal);
        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal([new(2026, 11, 23), new(2026, 11, 30)], await RoundsAsync());
    }

    [Theory]
    [InlineData("pause check-ins in August")]
    [InlineData("pause check-ins until the new year")]
    [InlineData("pause check-ins from 1 to 31 August")]
    [InlineData("skip next check-in for PSA 16")]
    [InlineData("resume check-ins on Friday")]
    public async Task A_command_with_more_behind_it_than_it_understands_changes_nothing_and_says_so(string command)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, command, Teams.General);

        var words = CardText.Of(answer.Card!.Value);
        Assert.Contains("Did you mean:", words, StringComparison.Ordinal);
        Assert.Contains("Nothing was ", words, StringComparison.Ordinal);
        var cluster = await _bot.QueryAsync(db => db.Clusters.SingleAsync());
        Assert.Equal((null, null, null), (cluster.RoundsPausedAt, cluster.RoundsResumedAt, cluster.RoundSkippedOn));
    }

    [Theory]
    [InlineData("open check-in on Friday")]
    [InlineData("open check-in next week")]
    public async Task A_round_for_later_is_not_opened_now_without_a_question(string command)
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var answer = await _bot.AskAsync(DemoPeople.Avery, command, Teams.General);

        var words = CardText.Of(answer.Card!.Value);
        Assert.Contains("ClusterBot cannot be told now to open one later.", words, StringComparison.Ordinal);
        Assert.Contains("30 November 2026", words, StringComparison.Ordinal);
        Assert.Single(await RoundsAsync());
    }

    [Fact]
    public async Task Before_a_round_opens_those_whom_it_asks_are_named_and_the_lead_can_think_again()
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var asked = await _bot.AskAsync(DemoPeople.Avery, "open check-in", Teams.General);
        var words = CardText.Of(asked.Card!.Value);
        Assert.Contains("It asks 3 people: \nAvery Howard, Devon Ellis, Emery Fox", words, StringComparison.Ordinal);

        var cancel = CardText.Button(asked.Card!.Value, "Cancel").GetProperty("data");
        var refused = await _bot.PressAsync(DemoPeople.Blake, Teams.General, "commands.cancel", cancel);
        Assert.Contains("Only the person who asked", refused.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Cancelled", (await _bot.PressAsync(DemoPeople.Avery, Teams.General, "commands.cancel", cancel)).Text,
            StringComparison.Ordinal);
        Assert.Single(await RoundsAsync());
        var open = CardText.Button(asked.Card!.Value, "Open the check-in").GetProperty("data");
        Assert.Contains(
            "Only the cluster lead", (await _bot.PressAsync(DemoPeople.Emery, Teams.General, "checkIns.open", open)).Text,
            StringComparison.Ordinal);
        _bot.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains(
            "of another day", (await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.open", open)).Text,
            StringComparison.Ordinal);
        Assert.Single(await RoundsAsync());
    }

    [Theory]
    [InlineData("pause check-ins")]
    [InlineData("resume check-ins")]
    [InlineData("skip next check-in")]
    public async Task Only_the_cluster_lead_and_an_administrator_change_the_calendar(string command)
    {
        Assert.StartsWith("Only the cluster lead or an administrator", await AskAsync(command, DemoPeople.Emery), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was changed", await AskAsync(command, DemoPeople.Finley), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ahead_of_a_board_the_round_opens_by_its_meetings_and_without_one_that_is_said()
    {
        await _bot.QueryAsync(async db =>
        {
            var cluster = await db.Clusters.SingleAsync();
            (cluster.Frequency, cluster.DaysBeforeBoard, cluster.Nation) = (RoundFrequency.BeforeBoard, 5, Nation.Scotland);
            db.BoardMeetings.Add(new BoardMeeting { ClusterId = cluster.Id, On = new(2026, 12, 7) });
            return await db.SaveChangesAsync();
        });

        // Five working days before 7 December, of which Monday 30 November is none in Scotland.
        Assert.EndsWith(
            "The next check-in opens on Friday 27 November 2026 at 09:30.", await AskAsync("resume check-ins"), StringComparison.Ordinal);
        await AtAsync(new(2026, 11, 27, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(new(2026, 11, 27), (await RoundsAsync())[^1]);
        Assert.Equal(
            "Check-ins are not paused. No next check-in is planned: no further meeting of the delivery board is in the register.",
            await AskAsync("resume check-ins"));

        var card = CardText.Of(
            (await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2))[1].Card!.Value);
        Assert.Contains("Please answer by Monday 7 December 2026 at 09:30, when the board meets.", card, StringComparison.Ordinal);
        await CloseAtAsync(new(2026, 12, 7, 9, 29, 0, TimeSpan.Zero));
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync(r => r.ClosedAt == null)));
        await CloseAtAsync(new(2026, 12, 7, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Rounds.CountAsync(r => r.ClosedAt == null)));
        await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.Card is { } shown
            && CardText.Of(shown).Contains("Check-in, Friday 27 November 2026", StringComparison.Ordinal)
            && CardText.Of(shown).Contains("This check-in is closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_late_round_says_so_and_for_which_missed_ones_it_stands()
    {
        await _bot.RestartAsync(whileDown: () => _bot.Time.SetUtcNow(new(2026, 12, 10, 12, 0, 0, TimeSpan.Zero)));
        await RunAsync();

        var cards = await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2);
        var text = CardText.Of(cards[1].Card!.Value);
        Assert.Contains(
            "Late: this check-in was due on Monday 7 December 2026 at 09:30 and opened on Thursday 10 December 2026 at 12:00.", text,
            StringComparison.Ordinal);
        Assert.Contains("It also stands for the check-in of 30 November 2026, which could not be opened.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Late:", CardText.Of(cards[0].Card!.Value), StringComparison.Ordinal);
        var round = await _bot.QueryAsync(db => db.Rounds.SingleAsync(r => r.ClosedAt == null));
        Assert.Equal((3 * 24 * 60) + 150, round.LateMinutes);
    }

    [Fact]
    public async Task The_themed_question_is_another_in_each_round_and_comes_again_after_ten()
    {
        var on = new DateTimeOffset(2026, 11, 30, 9, 30, 0, TimeSpan.Zero);
        for (var week = 0; week < 11; week++)
        {
            await AtAsync(on.AddDays(7 * week));
        }

        var themes = await _bot.QueryAsync(db => db.Rounds.OrderBy(r => r.OpenedAt).Select(r => r.Theme).ToListAsync());
        Assert.Equal(11, themes.Count);
        Assert.Equal(10, themes.Distinct().Count());
        Assert.Equal(themes[0], themes[10]);
    }

    private async Task<string> AskAsync(string text, DemoPeople? person = null) =>
        (await _bot.AskAsync(person ?? DemoPeople.Avery, text, Teams.General)).Activity!.Text!;

    private Task CloseAtAsync(DateTimeOffset now)
    {
        _bot.Time.SetUtcNow(now);
        return _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<CloseDueRounds>(TestContext.Current.CancellationToken);
    }

    private async Task AtAsync(DateTimeOffset now)
    {
        _bot.Time.SetUtcNow(now);
        await RunAsync();
    }

    private Task RunAsync() =>
        _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<OpenDueRounds>(TestContext.Current.CancellationToken);

    private Task<List<DateOnly>> RoundsAsync() =>
        _bot.QueryAsync(db => db.Rounds.OrderBy(r => r.OccursOn).Select(r => r.OccursOn).ToListAsync());
}

using ClusterBot.Bot.Features.GoodPractice.Scheduled;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Features.GoodPractice.Posted.PracticeTeams;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Posted;

/// <summary>A channel is summed up by itself, once a period, and nothing of it is posted before a lead approves it.</summary>
public sealed class ScheduledSummaryTests : IAsyncLifetime
{
    private PracticeTeams _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await PracticeTeams.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_week_becomes_a_draft_on_the_first_working_day_after_it_and_is_posted_when_it_is_approved()
    {
        var told = await _scene.AskAsync("summarise every week, please");
        Assert.Contains("From now on ClusterBot sums up this channel every week", told.Words, StringComparison.Ordinal);
        Assert.Contains("covers 23 November 2026 to 29 November 2026", told.Words, StringComparison.Ordinal);
        Assert.Contains("on Monday 30 November 2026 at 09:30", told.Words, StringComparison.Ordinal);
        Assert.Contains("already", (await _scene.AskAsync("summarise weekly")).Words, StringComparison.Ordinal);
        await _scene.WriteAsync(Blake, Kent);
        await _scene.WriteAsync(Casey, Leeds);
        var before = _scene.Works.FromBot.Count;

        await AtAsync(new(2026, 11, 30, 9, 29, 0, TimeSpan.Zero));
        Assert.Equal(0, await CountAsync());
        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        await AtAsync(new(2026, 11, 30, 9, 35, 0, TimeSpan.Zero));

        var draft = await _scene.DraftAsync();
        Assert.Contains("has ClusterBot sum up by itself what is written", draft.Words, StringComparison.Ordinal);
        Assert.Contains("23 November 2026 to 29 November 2026", draft.Words, StringComparison.Ordinal);
        Assert.Equal((1, before), (await CountAsync(), _scene.Works.FromBot.Count));
        await _scene.Teams.PressAsync(Avery, draft, draft.ApproveTitle());
        await Eventually.TrueAsync(() => _scene.Works.FromBot.Count == before + 1, "the summary in the channel");
        var posted = _scene.Works.FromBot[^1];
        Assert.Contains("from 40 days to 20", posted.Words, StringComparison.Ordinal);

        _scene.Later();
        await _scene.Teams.DeletesAsync(_scene.Works.Messages.First(message => message.Words.Contains("Kent", StringComparison.Ordinal)));
        await _scene.ShowsAsync(posted, "1 point was taken out");
    }

    [Fact]
    public async Task What_was_missed_while_the_bot_did_not_run_is_one_draft_and_a_restart_asks_for_nothing_twice()
    {
        await _scene.AskAsync("summarise every week");
        await _scene.WriteAsync(Blake, Kent);

        await AtAsync(new(2026, 12, 16, 12, 0, 0, TimeSpan.Zero));
        await _scene.Bot.RestartAsync();
        await RunAsync();

        var request = await _scene.Bot.QueryAsync(db => db.Summaries.SingleAsync());
        Assert.Equal(
            (new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 14, 0, 0, 0, TimeSpan.Zero), true),
            (request.SinceAt, request.UntilAt!.Value, request.IsScheduled));
    }

    [Fact]
    public async Task A_month_waits_for_the_first_working_day_after_bank_holidays()
    {
        var told = await _scene.AskAsync("summarise once a month");
        Assert.Contains("covers 1 November 2026 to 30 November 2026", told.Words, StringComparison.Ordinal);
        await AtAsync(new(2026, 12, 1, 9, 30, 0, TimeSpan.Zero));
        await AtAsync(new(2027, 1, 3, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await CountAsync());

        await AtAsync(new(2027, 1, 4, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_quiet_week_is_said_once_and_no_draft_comes()
    {
        await _scene.AskAsync("summarise every week");
        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        await AtAsync(new(2026, 12, 7, 9, 30, 0, TimeSpan.Zero));
        Assert.Single(Quiet());
        Assert.Contains("for 23 November 2026 to 29 November 2026", Quiet()[0].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(_scene.Teams.ChatOf(Avery).FromBot, m => m.Words.Contains(GoodPracticeScene.DraftTitle));

        await _scene.WriteAsync(Blake, Kent);
        await AtAsync(new(2026, 12, 14, 9, 30, 0, TimeSpan.Zero));
        await _scene.DraftAsync();
        await AtAsync(new(2026, 12, 21, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(2, Quiet().Count);
    }

    [Theory]
    [InlineData("summarise stop")]
    [InlineData("stop summaries")]
    [InlineData("summarise no more")]
    [InlineData("stop the weekly summary")]
    public async Task A_lead_ends_it_and_nobody_else_sets_it(string stop)
    {
        Assert.Contains("Only the cluster lead decides", (await _scene.AskAsync("summarise every week", Devon)).Words);
        Assert.Equal(0, await _scene.Bot.QueryAsync(db => db.SummarySchedules.CountAsync()));
        await _scene.AskAsync("summarise every week");
        Assert.Contains("Only the cluster lead decides", (await _scene.AskAsync(stop, Devon)).Words);
        Assert.Equal(1, await _scene.Bot.QueryAsync(db => db.SummarySchedules.CountAsync()));

        Assert.Contains("not summed up by itself any more", (await _scene.AskAsync(stop)).Words, StringComparison.Ordinal);
        await _scene.WriteAsync(Blake, Kent);
        await AtAsync(new(2026, 12, 7, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(0, await CountAsync());
        Assert.Contains("Nothing was changed", (await _scene.AskAsync(stop)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_nothing_stands_in_the_channel()
    {
        await _scene.AskAsync("summarise every week");
        await _scene.WriteAsync(Blake, Kent);
        var before = _scene.Works.FromBot.Count;
        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        var draft = await _scene.DraftAsync();

        await _scene.Teams.PressAsync(Avery, draft, "Reject this draft");
        await _scene.Teams.SettleAsync();

        Assert.Equal((before, SummaryState.Rejected), (_scene.Works.FromBot.Count, (await _scene.RequestAsync()).State));
    }

    private IReadOnlyList<TeamsMessage> Quiet() =>
        [.. _scene.Teams.ChatOf(Avery).FromBot.Where(m => m.Words.Contains("There is no summary of", StringComparison.Ordinal))];

    private Task<int> CountAsync() => _scene.Bot.QueryAsync(db => db.Summaries.CountAsync());

    private async Task AtAsync(DateTimeOffset at)
    {
        _scene.Bot.Time.Advance(at - _scene.Bot.Time.GetUtcNow());
        await RunAsync();
    }

    private async Task RunAsync()
    {
        await _scene.Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<ScheduledSummaryJob>(TestContext.Current.CancellationToken);
        await _scene.Bot.RunWritingAsync();
        await _scene.Teams.SettleAsync();
    }
}

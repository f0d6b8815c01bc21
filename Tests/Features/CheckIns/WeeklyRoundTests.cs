using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>The demonstration's cluster is asked on Mondays at 9.30, London time.</summary>
public sealed class WeeklyRoundTests : IAsyncLifetime
{
    private static readonly DateOnly FirstMonday = new(2026, 11, 23);

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_round_opens_at_its_time_once_however_often_it_is_looked_for()
    {
        await _bot.OpenTeamAsync();
        await AtAsync(new(2026, 11, 30, 9, 29, 59, TimeSpan.Zero));
        Assert.Equal([FirstMonday], await RoundsAsync());

        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        await AtAsync(new(2026, 11, 30, 9, 31, 0, TimeSpan.Zero));
        await _bot.RestartAsync();
        await AtAsync(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal([FirstMonday, new(2026, 11, 30)], await RoundsAsync());
        await PostedAsync(2);
    }

    [Fact]
    public async Task It_opens_at_half_past_nine_on_the_clusters_clocks_in_summer_too()
    {
        await _bot.OpenTeamAsync();
        await AtAsync(new(2027, 5, 24, 8, 29, 0, TimeSpan.Zero));
        Assert.DoesNotContain(new DateOnly(2027, 5, 24), await RoundsAsync());
        await AtAsync(new(2027, 5, 24, 8, 30, 0, TimeSpan.Zero));
        Assert.Contains(new DateOnly(2027, 5, 24), await RoundsAsync());
    }

    [Fact]
    public async Task On_a_bank_holiday_it_opens_on_the_next_working_day()
    {
        await _bot.OpenTeamAsync();
        await AtAsync(new(2026, 12, 28, 9, 30, 0, TimeSpan.Zero));
        Assert.DoesNotContain(new DateOnly(2026, 12, 28), await RoundsAsync());
        await AtAsync(new(2026, 12, 29, 9, 30, 0, TimeSpan.Zero));
        Assert.Contains(new DateOnly(2026, 12, 29), await RoundsAsync());
    }

    [Fact]
    public async Task After_more_than_two_weeks_of_downtime_the_latest_round_is_caught_up_and_no_other()
    {
        await _bot.OpenTeamAsync();
        await _bot.RestartAsync(whileDown: () => _bot.Time.SetUtcNow(new(2026, 12, 10, 12, 0, 0, TimeSpan.Zero)));
        await RunAsync();
        await RunAsync();

        Assert.Equal([FirstMonday, new(2026, 12, 7)], await RoundsAsync());
        await PostedAsync(2);
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync(r => r.ClosedAt == null)));
    }

    [Fact]
    public async Task A_round_that_the_lead_opened_since_stands_for_the_one_that_was_due()
    {
        await _bot.OpenTeamAsync();
        await _bot.RestartAsync(whileDown: () => _bot.Time.SetUtcNow(new(2026, 11, 30, 9, 29, 0, TimeSpan.Zero)));
        await _bot.ConfirmAsync(DemoPeople.Avery, "open check-in", Teams.General);
        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));

        Assert.Equal([FirstMonday, new(2026, 11, 30)], await RoundsAsync());
        await PostedAsync(2);
    }

    [Fact]
    public async Task Nothing_is_caught_up_from_before_the_channel_was_linked()
    {
        await RunAsync();
        Assert.Empty(await RoundsAsync());

        var cluster = await _bot.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync());
        await _bot.AskAsync(DemoPeople.Avery, "link", Teams.General);
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "channels.link", new { cluster, purpose = "cluster" });
        await RunAsync();
        Assert.Empty(await RoundsAsync());

        await AtAsync(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal([new(2026, 11, 30)], await RoundsAsync());
    }

    [Fact]
    public async Task Nothing_opens_while_the_bot_is_out_of_the_team_and_once_it_is_back_one_round_is_caught_up()
    {
        await _bot.OpenTeamAsync();
        await PostedAsync(1);
        var removed = Teams.AddedToTeam();
        removed.Action = "remove";
        using (await _bot.PostAsync(removed))
        {
            await AtAsync(new(2026, 12, 8, 9, 30, 0, TimeSpan.Zero));
        }

        Assert.Equal([FirstMonday], await RoundsAsync());
        await PostedAsync(1);

        using (await _bot.PostAsync(Teams.AddedToTeam()))
        {
            await RunAsync();
        }

        Assert.Equal([FirstMonday, new(2026, 12, 7)], await RoundsAsync());
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

    /// <summary>So many cards were handed over to be posted, and so many arrive.</summary>
    private async Task PostedAsync(int count)
    {
        await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, count);
        Assert.Equal(count, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Key.EndsWith("/first"))));
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Health;

/// <summary>The machine's clock is set by an hour while the bot runs.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private SettableClock _clock = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync(replace: services =>
        {
            var time = (FakeTimeProvider)services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance!;
            services.AddSingleton<TimeProvider>(_clock = new SettableClock(time));
        });
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(1, "went forward by 60 minutes")]
    [InlineData(-1, "was set back by 60 minutes")]
    public async Task It_is_said_to_whoever_asks_and_once_to_the_administrator(int hours, string words)
    {
        _clock.Set(TimeSpan.FromHours(hours));

        var ready = await Ready.BecomesAsync(_bot, "degraded");
        var told = await Told.AdministratorAsync(_bot, words);
        await Ready.BecomesAsync(_bot, "ready");

        Assert.Equal(200, ready.HttpStatus);
        Assert.Contains(words, ready.ReasonOf("clock"), StringComparison.Ordinal);
        Assert.Contains("please see that it is right", told, StringComparison.Ordinal);
        Assert.Single(Told.To(_bot), text => text.StartsWith("The machine's clock", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task What_is_asked_after_it_is_answered_and_no_round_is_opened_twice(int hours)
    {
        _clock.Set(TimeSpan.FromHours(hours));
        _bot.Time.Advance(TimeSpan.FromSeconds(10));

        var help = await _bot.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));

        Assert.Contains("What ClusterBot can do", CardText.Of(help.Card!.Value), StringComparison.Ordinal);
        Assert.Equal(200, (await Ready.AskAsync(_bot)).HttpStatus);
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));
    }

    [Fact]
    public async Task What_waited_for_a_later_attempt_does_not_wait_an_hour_longer_when_it_is_set_back()
    {
        _bot.Connector.IsDown = true;
        using var asked = await _bot.PostAsync(Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery)));
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Reason != null)), "the first attempt");
        _clock.Set(TimeSpan.FromHours(-1));
        _bot.Connector.IsDown = false;

        // Two seconds at each look: what waits an hour longer is not there when the looking ends.
        await Eventually.TrueAsync(
            () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(2));
                return _bot.Connector.Accepted.Any(item => item.Conversation == Teams.ChatOf(DemoPeople.Avery) && item.Card is not null);
            },
            "the answer");
        await Eventually.TrueAsync(
            () => _bot.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.State == OutboxMessageState.Sent)), "all to be recorded as sent");
    }

    [Fact]
    public async Task Eight_days_ahead_the_next_refusal_of_what_was_tried_often_is_not_its_last()
    {
        _bot.Connector.IsDown = true;
        using var asked = await _bot.PostAsync(Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery)));
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Reason != null)), "the first attempt");
        await _bot.QueryAsync(db => db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(d => d.Attempts, 1_000)));
        _clock.Set(TimeSpan.FromDays(8));

        await Eventually.TrueAsync(
            () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(30));
                return _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Attempts > 1_000 && d.State != OutboxMessageState.Leased));
            },
            "the next attempt");
        Assert.Equal(OutboxMessageState.Queued, await _bot.QueryAsync(db =>
            db.OutboxMessages.Where(d => d.Attempts > 1_000).Select(d => d.State).SingleAsync()));
        _bot.Connector.IsDown = false;
        await Eventually.TrueAsync(
            () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(30));
                return _bot.Connector.Accepted.Any(item => item.Conversation == Teams.ChatOf(DemoPeople.Avery) && item.Card is not null);
            },
            "the answer");
    }
}

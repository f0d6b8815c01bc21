using ClusterBot.Bot.Features.Requests.Clocks;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>Nobody is said to be told before Teams has accepted the message.</summary>
public sealed class ToldTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
    }

    [Fact]
    public async Task Of_somebody_who_has_blocked_the_bot_the_raiser_and_the_lead_hear_once_and_the_channel_is_asked()
    {
        _teams.Blocks(DemoPeople.Casey);

        var answer = await RaiseAsync();
        Assert.Contains("Telling: the delivery board's channel", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Told:", answer.Text, StringComparison.Ordinal);
        await FollowAsync();
        await FollowAsync();

        foreach (var person in (DemoPeople[])[DemoPeople.Emery, DemoPeople.Avery])
        {
            var chat = _teams.ChatOf(person).FromBot;
            Assert.Single(chat, message => message.BaseCard is null
                && message.Words.Contains("Could not be told: Casey Diaz. ClusterBot is blocked in this chat.", StringComparison.Ordinal));
            var told = chat.SelectMany(message => message.Words.Split('\n'))
                .Where(line => line.StartsWith("Told: ", StringComparison.Ordinal)).ToList();
            Assert.Equal(["Told: the delivery board's channel, Avery Howard, Blake Cole."], told.Distinct());
        }

        var board = _teams.Fairness.Channel("Delivery board").FromBot;
        var card =
            board.Single(message => message.BaseCard is not null && message.Words.Contains("A named contact", StringComparison.Ordinal));
        Assert.Equal(
            card.Id,
            Assert.Single(board, message => message.Words.Contains("For the attention of Casey Diaz", StringComparison.Ordinal)).ThreadId);
    }

    [Fact]
    public async Task While_Teams_is_down_everybody_is_still_being_told_and_afterwards_they_are_told()
    {
        _bot.Connector.IsDown = true;
        await RaiseAsync();
        await RunAsync();
        Assert.DoesNotContain(await _bot.QueryAsync(db => db.OutboxMessages.Select(d => d.Body).ToListAsync()), body =>
            body.Contains("Told: ", StringComparison.Ordinal));

        _bot.Connector.IsDown = false;
        _bot.Time.Advance(TimeSpan.FromMinutes(6));
        await FollowAsync();

        Assert.Contains(
            _teams.ChatOf(DemoPeople.Emery).FromBot,
            message => message.Words.Contains(
                "Told: the delivery board's channel, Avery Howard, Blake Cole, Casey Diaz.", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private async Task FollowAsync()
    {
        await _teams.SettleAsync();
        await RunAsync();
        await _teams.SettleAsync();
    }

    private Task RunAsync() =>
        _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<LookAfterRequests>(TestContext.Current.CancellationToken);

    private async Task<InvokeAnswer> RaiseAsync()
    {
        var round = _teams.Fairness.General.FromBot.First(message => message.BaseCard is { } card && card.TryGetProperty("refresh", out _));
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
        return await _teams.PressVerbAsync(DemoPeople.Emery, round, "requests.askBoard", new Dictionary<string, string>
        {
            ["checkIn"] = checkIn.ToString(),
            ["helpNeed-16"] = "A named contact",
            ["helpBy-16"] = "2026-12-18",
            ["helpAbout-16"] = "outcome",
        });
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Tokens;
using ClusterBot.Tests.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Health;

/// <summary>While Teams, or who gives the token for it, does not answer, turns are taken and messages wait.</summary>
public sealed class ChannelFaultTests : IAsyncLifetime
{
    private const string Expired =
        """{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired.","error_codes":[7000222]}""";

    private readonly FakeTimeProvider _time = new(BotUnderTest.Start);
    private TokenService _tokens = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _tokens = await TokenService.StartAsync(_time);
        _bot = await BotUnderTest.StartAsync(RegisteredBot.SettingsOf(_tokens));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task Without_the_token_service_messages_wait_and_leave_when_it_is_back()
    {
        _tokens.TokenEndpointIsDown = true;
        Assert.Equal(200, await AskAsync());
        var ready = await Ready.BecomesAsync(_bot, "degraded");
        await AdvanceAsync(TimeSpan.FromMinutes(4));
        _tokens.TokenEndpointIsDown = false;
        await Eventually.TrueAsync(
            () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(2));
                return _bot.Connector.Accepted.Any(item => item.Card is not null);
            },
            "the answer");
        Assert.Equal(200, ready.HttpStatus);
        Assert.Contains("gave no token (503)", ready.ReasonOf("tokenService"), StringComparison.Ordinal);
        Assert.Null(ready.ReasonOf("connector"));
        Assert.Contains(
            "gave no token (503)", await Told.AdministratorAsync(_bot, "Microsoft's sign-in service: did not work from"),
            StringComparison.Ordinal);
        Assert.Equal("ready", (await Ready.AskAsync(_bot)).Status);
    }

    [Fact]
    public async Task A_secret_that_has_expired_is_named_for_what_it_is()
    {
        _tokens.TokenAnswer = (401, Expired);

        var ready = await Ready.BecomesAsync(_bot, "degraded");

        Assert.Contains("AADSTS7000222: the client secret has expired", ready.ReasonOf("tokenService"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line\r\nX-Other: header", 0)]
    [InlineData("t\u00e4ken", 0)]
    [InlineData("t", 200_000)]
    public async Task A_token_that_cannot_be_right_is_not_used_and_asked_for_anew(string token, int length)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(
            new { access_token = token.PadRight(length, 't'), expires_in = 86_400, token_type = "Bearer" });
        _tokens.TokenAnswer = (200, body);
        Assert.Equal(200, await AskAsync());

        var ready = await Ready.BecomesAsync(_bot, "degraded");
        Assert.Empty(_bot.Connector.Received);
        _tokens.TokenAnswer = null;
        await Eventually.TrueAsync(
            () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(2));
                return _bot.Connector.Accepted.Any(item => item.Card is not null);
            },
            "the answer");

        Assert.Contains("The token that was given cannot be right", ready.ReasonOf("tokenService"), StringComparison.Ordinal);
        Assert.Null((await Ready.BecomesAsync(_bot, "ready")).ReasonOf("tokenService"));
    }

    [Fact]
    public async Task When_a_message_is_given_up_the_administrator_is_told_though_the_bot_stops_meanwhile()
    {
        _bot.Connector.IsDown = true;
        Assert.Equal(200, await AskAsync());
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Reason != null)), "the first attempt");
        await _bot.QueryAsync(db => db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(d => d.Attempts, 4_000)));
        await Eventually.TrueAsync(
            async () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(10));
                return await _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Reason == "GaveUp"));
            },
            "the message to be given up");
        await _bot.RestartAsync(() => _bot.Time.Advance(TimeSpan.FromHours(5)));
        _bot.Connector.IsDown = false;

        await Told.AdministratorAsync(_bot, "Some messages will not be sent any more");
    }

    [Fact]
    public async Task A_secret_that_ends_while_the_bot_runs_is_told_while_messages_still_go()
    {
        Assert.Equal(200, await AskAsync());
        await _bot.Connector.WaitForAsync(item => item.Card is not null);
        _tokens.TokenAnswer = (401, Expired);
        _bot.Time.Advance(TimeSpan.FromMinutes(30));

        var ready = await Ready.BecomesAsync(_bot, "degraded");
        var told = await Told.AdministratorAsync(_bot, "The bot's next sign-in: not working since");
        _tokens.TokenAnswer = null;
        await Told.AdministratorAsync(_bot, "The bot's next sign-in: well again");

        Assert.Contains("AADSTS7000222", ready.ReasonOf("tokenRenewal"), StringComparison.Ordinal);
        Assert.Null(ready.ReasonOf("tokenService"));
        Assert.Contains("the client secret has expired). Messages go for at most half an hour more", told, StringComparison.Ordinal);
        Assert.Equal(2, Told.To(_bot).Count(text => text.StartsWith("The bot's next sign-in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_Teams_messages_wait_and_leave_at_once_when_it_is_back()
    {
        _bot.Connector.IsDown = true;
        Assert.Equal(200, await AskAsync());
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Reason != null)), "the first attempt");
        var ready = await Ready.AskAsync(_bot);
        await AdvanceAsync(TimeSpan.FromMinutes(4));
        _bot.Connector.IsDown = false;

        Assert.Equal((200, "degraded"), (ready.HttpStatus, ready.Status));
        Assert.Contains("could not be reached", ready.ReasonOf("connector"), StringComparison.Ordinal);
        await Told.AdministratorAsync(_bot, "Teams: did not work from");
        Assert.Equal(
            OutboxMessageState.Sent, await _bot.QueryAsync(db => db.OutboxMessages.OrderBy(d => d.Id).Select(d => d.State).FirstAsync()));
        Assert.Equal("ready", (await Ready.AskAsync(_bot)).Status);
    }

    [Fact]
    public async Task What_fails_for_a_moment_disturbs_nobody()
    {
        _bot.Connector.IsDown = true;
        Assert.Equal(200, await AskAsync());
        await Ready.BecomesAsync(_bot, "degraded");
        _bot.Connector.IsDown = false;
        await Ready.BecomesAsync(_bot, "ready");

        await AdvanceAsync(TimeSpan.FromMinutes(10));

        await Ready.BecomesAsync(_bot, "ready");
        Assert.DoesNotContain(Told.To(_bot), text => text.StartsWith("Teams", StringComparison.Ordinal));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Faults.CountAsync(f => f.Dependency == "Connector" && f.SinceAt != null)));
    }

    [Fact]
    public async Task Without_Teams_keys_requests_are_refused_so_that_Teams_comes_again()
    {
        _tokens.MetadataIsDown = true;
        Assert.Equal(503, await AskAsync());
        var ready = await Ready.AskAsync(_bot);
        _tokens.MetadataIsDown = false;

        Assert.Equal((503, "not ready"), (ready.HttpStatus, ready.Status));
        Assert.NotNull(ready.ReasonOf("signingKeys"));
        await Ready.BecomesAsync(_bot, "ready");
        Assert.Equal(200, await AskAsync());
    }

    /// <summary>In steps, as time passes: what happens every half minute happens.</summary>
    private async Task AdvanceAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(10))
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(10));
            await Ready.AskAsync(_bot);
        }
    }

    private async Task<int> AskAsync()
    {
        // Both clocks stand at one time, which the token service's does not move by itself.
        _time.SetUtcNow(_bot.Time.GetUtcNow());
        var asks = Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
        using var response = await _bot.PostAsync(asks, _tokens.Bearer(_bot.Connector.ServiceUrl));
        return (int)response.StatusCode;
    }
}

using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>The changes of trust while the bot runs: keys, metadata, and the hosts that its own token may go to.</summary>
public sealed class TokenTrustTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(BotUnderTest.Start);
    private Dictionary<string, string?> _settings = null!;
    private TokenService _tokens = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _tokens = await TokenService.StartAsync(_time);
        _settings = RegisteredBot.SettingsOf(_tokens);
        _bot = await BotUnderTest.StartAsync(_settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_passes_at_once_and_the_old_one_no_more()
    {
        Assert.Equal(200, await AskAsync());
        var old = _tokens.Bearer(_bot.Connector.ServiceUrl);

        _tokens.RotateKeys();

        Assert.Equal(200, await AskAsync());
        Assert.Equal(401, await AskAsync(old));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_the_channels_keys_nobody_passes_and_it_recovers(bool metadataIsDown, bool keysAreDown)
    {
        (_tokens.MetadataIsDown, _tokens.KeysAreDown) = (metadataIsDown, keysAreDown);
        Assert.Equal(503, await AskAsync());
        Assert.Equal(0, await _bot.QueryAsync(db => db.Turns.CountAsync()));

        (_tokens.MetadataIsDown, _tokens.KeysAreDown) = (false, false);
        _bot.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(200, await AskAsync());
        Assert.Equal(1, await _bot.QueryAsync(db => db.Turns.CountAsync()));
    }

    [Fact]
    public async Task Without_a_token_of_its_own_the_bot_sends_nothing_and_sends_it_later()
    {
        _tokens.TokenEndpointIsDown = true;
        Assert.Equal(200, await AskAsync());
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.Attempts > 0)), "the first attempt");
        Assert.Empty(_bot.Connector.Received);

        _tokens.TokenEndpointIsDown = false;
        await Eventually.TrueAsync(
            () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(5));
                return _bot.Connector.Received.Count > 0;
            },
            "the reply");

        Assert.Equal(_tokens.LastGivenToken, _bot.Connector.Received[0].BearerToken);
    }

    [Fact]
    public async Task A_host_that_is_no_longer_allowed_is_not_called_with_what_waited_for_it()
    {
        _bot.Connector.Next(ConnectorAnswer.OfStatus(503));
        Assert.Equal(200, await AskAsync());
        await _bot.Connector.WaitForAsync(item => item.Status == 503);

        _settings["AllowedServiceHosts"] = "smba.trafficmanager.net";
        await _bot.RestartAsync();
        _bot.Time.Advance(TimeSpan.FromMinutes(10));

        await Eventually.TrueAsync(
            () => _bot.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.State == OutboxMessageState.Refused)), "the refusal");
        Assert.Single(_bot.Connector.Received);
        Assert.Equal(403, await AskAsync());
    }

    private async Task<int> AskAsync(string? authorization = null)
    {
        var asks = Teams.Says(Teams.Stranger, "help", Teams.ChatOf(Teams.Stranger));
        using var response = await _bot.PostAsync(asks, authorization ?? _tokens.Bearer(_bot.Connector.ServiceUrl));
        return (int)response.StatusCode;
    }
}

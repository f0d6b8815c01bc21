using ClusterBot.BotFramework.Authentication.Outbound;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.BotFramework.Authentication;

public sealed class BotTokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private TokenService _service = null!;
    private IHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await TokenService.StartAsync(_time);
        _host = ProtocolHost.Create(_service.Settings, time: _time);
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task It_is_had_for_the_client_secret()
    {
        Assert.Equal("bot-token-1", (await GetAsync()).Value);
        Assert.Equal("client_credentials", _service.LastTokenForm?["grant_type"]);
        Assert.Equal(TokenService.AppId, _service.LastTokenForm?["client_id"]);
        Assert.Equal("https://api.botframework.com/.default", _service.LastTokenForm?["scope"]);
    }

    [Fact]
    public async Task It_is_kept_till_half_an_hour_before_it_ends()
    {
        Assert.Equal("bot-token-1", (await GetAsync()).Value);
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("bot-token-1", (await GetAsync()).Value);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("bot-token-2", (await GetAsync()).Value);
    }

    [Fact]
    public async Task One_that_cannot_be_renewed_serves_until_its_last_minute_and_says_why()
    {
        await GetAsync();
        _service.TokenAnswer = (503, "");
        _time.Advance(TimeSpan.FromMinutes(30));

        var first = await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(29));
        await GetAsync();
        var calls = _service.TokenCalls;
        _time.Advance(new TimeSpan(0, 28, 30));
        var last = await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        var over = await GetAsync();

        Assert.Equal(2, calls);
        Assert.All([first, last], token => Assert.Equal(("bot-token-1", null), (token.Value, token.Error)));
        Assert.All([first, last], token => Assert.Contains("(503)", token.RenewalProblem, StringComparison.Ordinal));
        Assert.Null(over.Value);
        Assert.Contains("(503)", over.Error, StringComparison.Ordinal);
        _service.TokenAnswer = null;
        Assert.Null((await GetAsync()).RenewalProblem);
    }

    [Fact]
    public async Task A_short_one_is_kept_for_half_its_time()
    {
        _service.TokenLifetime = TimeSpan.FromMinutes(2);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(59));
        await GetAsync();
        Assert.Equal(1, _service.TokenCalls);
        _time.Advance(TimeSpan.FromSeconds(1));
        await GetAsync();
        Assert.Equal(2, _service.TokenCalls);
    }

    [Fact]
    public async Task Many_who_ask_at_a_time_share_one()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => GetAsync()));

        Assert.All(tokens, token => Assert.Equal("bot-token-1", token.Value));
        Assert.Equal(1, _service.TokenCalls);
    }

    [Fact]
    public async Task Forgetting_an_old_one_leaves_the_new_one()
    {
        var source = _host.Get<IBotTokenSource>();
        var old = await GetAsync();
        source.Forget(old);
        await GetAsync();
        source.Forget(old);
        await GetAsync();

        Assert.Equal(2, _service.TokenCalls);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"not-a-real-secret-0123456789"}""", "400, invalid_client")]
    [InlineData(500, "oops", "(500)")]
    [InlineData(200, "{}", "(200)")]
    [InlineData(200, """{"access_token":"","expires_in":3600}""", "(200)")]
    [InlineData(200, """{"access_token":"a","expires_in":0}""", "(200)")]
    [InlineData(200, """{"access_token":5}""", "(200)")]
    [InlineData(302, "", "(302)")]
    public async Task Why_there_is_none_is_said_without_a_secret(int status, string body, string expected)
    {
        _service.TokenAnswer = (status, body);
        var token = await GetAsync();
        Assert.Null(token.Value);
        Assert.Contains(expected, token.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenService.AppPassword, token.Error, StringComparison.Ordinal);

        _service.TokenAnswer = null;
        Assert.NotNull((await GetAsync()).Value);
    }

    [Fact]
    public async Task A_service_that_is_gone_is_an_error_and_no_exception()
    {
        await _service.DisposeAsync();

        Assert.Contains("could not be reached", (await GetAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_app_id_there_is_none_and_that_is_no_error()
    {
        using var open = ProtocolHost.Create(new Dictionary<string, string?>(), "Development");

        var token = await open.Get<IBotTokenSource>().GetTokenAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, null), (token.Value, token.Error));
    }

    private async Task<BotToken> GetAsync() => await _host.Get<IBotTokenSource>().GetTokenAsync(TestContext.Current.CancellationToken);
}

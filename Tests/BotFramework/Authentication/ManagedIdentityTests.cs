using ClusterBot.BotFramework.Authentication.Outbound;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.BotFramework.Authentication;

/// <summary>Azure's own client, against an identity endpoint of ours such as an App Service has.</summary>
public sealed class ManagedIdentityTests : IAsyncLifetime
{
    private readonly List<string> _asked = [];
    private bool _isDown;
    private Loopback _endpoint = null!;

    public async ValueTask InitializeAsync()
    {
        _endpoint = await Loopback.StartAsync(AnswerAsync);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{_endpoint.Url}/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "identity-header");
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await _endpoint.DisposeAsync();
    }

    [Fact]
    public async Task The_hosts_identity_gives_the_token_once()
    {
        using var host = ProtocolHost.Create(Settings);
        var source = host.Get<IBotTokenSource>();

        var first = await source.GetTokenAsync(TestContext.Current.CancellationToken);
        var second = await source.GetTokenAsync(TestContext.Current.CancellationToken);

        Assert.Null(first.Error);
        Assert.Equal(("identity-token", "identity-token"), (first.Value, second.Value));
        Assert.Contains($"client_id={TokenService.AppId}", Assert.Single(_asked), StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", _asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_that_is_not_to_be_had_is_an_error_and_no_exception()
    {
        _isDown = true;
        // Azure's client keeps tokens for the whole process: this app must never have had one.
        using var host = ProtocolHost.Create(
            new Dictionary<string, string?>(Settings) { ["MicrosoftAppId"] = "33333333-3333-4333-8333-333333333333" });

        var token = await host.Get<IBotTokenSource>().GetTokenAsync(TestContext.Current.CancellationToken);

        Assert.Null(token.Value);
        Assert.Contains("managed identity", token.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Settings => new()
    {
        ["MicrosoftAppType"] = "UserAssignedMSI",
        ["MicrosoftAppId"] = TokenService.AppId,
        ["MicrosoftAppTenantId"] = TokenService.TenantId,
    };

    private Task AnswerAsync(HttpContext http)
    {
        _asked.Add(http.Request.QueryString.Value ?? "");
        http.Response.StatusCode = _isDown ? 400 : 200;
        http.Response.ContentType = "application/json";
        var endsAt = TimeProvider.System.GetUtcNow().AddHours(12).ToUnixTimeSeconds();
        return http.Response.WriteAsync(_isDown
            ? """{"statusCode":400,"message":"No identity"}"""
            : $$"""{"access_token":"identity-token","expires_on":"{{endsAt}}","resource":"https://api.botframework.com","token_type":"Bearer","client_id":"{{TokenService.AppId}}"}""");
    }
}

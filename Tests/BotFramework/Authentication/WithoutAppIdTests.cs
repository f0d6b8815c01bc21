using System.Net;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.BotFramework.Authentication;

public class WithoutAppIdTests
{
    private static readonly Dictionary<string, string?> Open = new() { ["DangerouslyAllowUnauthenticatedRequests"] = "true" };

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public async Task In_development_this_machine_alone_is_answered(string? remote, bool passes) =>
        Assert.Equal(passes, await PassesAsync([], "Development", remote));

    [Fact]
    public async Task When_it_is_allowed_by_name_everybody_is_answered() => Assert.True(await PassesAsync(Open, "Production", "10.0.0.1"));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://[::1]:56150/", true)]
    [InlineData("https://smba.trafficmanager.net/uk/", true)]
    [InlineData("http://smba.trafficmanager.net/uk/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("https://connector.example.com/", false)]
    public void Service_urls_are_checked_all_the_same(string serviceUrl, bool passes)
    {
        using var host = ProtocolHost.Create(new Dictionary<string, string?>(), "Development");
        var activity = SampleActivities.Read("message-personal", activity => activity.ServiceUrl = serviceUrl);

        Assert.Equal(passes, host.Get<InboundAuthenticator>().Authorise(CallerIdentity.Unauthenticated, activity) is null);
    }

    [Fact]
    public void A_tenant_that_is_configured_is_checked_all_the_same()
    {
        using var host = ProtocolHost.Create(new Dictionary<string, string?> { ["AllowedTenants:0"] = "another" }, "Development");

        var refusal = host.Get<InboundAuthenticator>().Authorise(CallerIdentity.Unauthenticated, SampleActivities.Read("message-personal"));

        Assert.Equal(403, refusal?.Status);
    }

    [Fact]
    public void With_an_app_id_nobody_is_let_in_without_a_token()
    {
        using var host = ProtocolHost.Create(new Dictionary<string, string?>(Open)
        {
            ["MicrosoftAppId"] = "an-id",
            ["MicrosoftAppPassword"] = "a-password",
            ["MicrosoftAppTenantId"] = TokenService.TenantId,
        });

        var refusal = host.Get<InboundAuthenticator>().Authorise(CallerIdentity.Unauthenticated, SampleActivities.Read("message-personal"));

        Assert.Equal(403, refusal?.Status);
    }

    private static async Task<bool> PassesAsync(Dictionary<string, string?> settings, string environment, string? remote)
    {
        using var host = ProtocolHost.Create(settings, environment);
        var address = remote is null ? null : IPAddress.Parse(remote);
        return (await host.Get<InboundAuthenticator>().AuthenticateAsync(null, address, TestContext.Current.CancellationToken)).Succeeded;
    }
}

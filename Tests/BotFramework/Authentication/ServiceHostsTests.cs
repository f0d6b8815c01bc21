using ClusterBot.BotFramework.Authentication;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Options;

namespace ClusterBot.Tests.BotFramework.Authentication;

public class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/", true)]
    [InlineData("https://SMBA.TrafficManager.net/amer", true)]
    [InlineData("https://uk.smba.trafficmanager.net", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/", true)]
    [InlineData("https://trafficmanager.net/", false)]
    [InlineData("https://evilsmba.trafficmanager.net/", false)]
    [InlineData("https://evil-smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.com/", false)]
    [InlineData("https://evil.com/smba.trafficmanager.net", false)]
    [InlineData("https://evil.com#smba.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net@evil.com/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?a=https://evil.com", false)]
    [InlineData("https://ѕmba.trafficmanager.net/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("relative", false)]
    public void By_default_the_public_cloud_is_allowed_and_nothing_else(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, Hosts([]).Allow(new Uri(url, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("http://127.0.0.1:5000/_connector", true)]
    [InlineData("https://127.0.0.1:5000/_connector", true)]
    [InlineData("http://127.0.0.2:5000/", false)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("http://1.127.0.0.1/", false)]
    [InlineData("https://connector.example.com/", true)]
    [InlineData("https://a.connector.example.com/", true)]
    [InlineData("http://connector.example.com/", false)]
    [InlineData("https://smba.trafficmanager.net/uk/", false)]
    public void A_list_of_ones_own_takes_the_place_of_the_default(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, Hosts(["127.0.0.1", "connector.example.com"]).Allow(new Uri(url)));

    private static ServiceHosts Hosts(IList<string> allowed) =>
        new(Options.Create(new BotFrameworkOptions { MicrosoftAppId = TokenService.AppId, AllowedServiceHosts = allowed }));
}

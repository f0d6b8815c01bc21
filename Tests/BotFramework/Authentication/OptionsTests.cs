using ClusterBot.BotFramework.Authentication;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Options;

namespace ClusterBot.Tests.BotFramework.Authentication;

public class OptionsTests
{
    private static Dictionary<string, string?> Good => new()
    {
        ["MicrosoftAppId"] = TokenService.AppId,
        ["MicrosoftAppPassword"] = TokenService.AppPassword,
        ["MicrosoftAppTenantId"] = TokenService.TenantId,
    };

    [Theory]
    [InlineData("MicrosoftAppType", "MultiTenant")]
    [InlineData("MicrosoftAppId", "")]
    [InlineData("MicrosoftAppPassword", " ")]
    [InlineData("MicrosoftAppTenantId", null)]
    [InlineData("MicrosoftAppTenantId", "contoso.onmicrosoft.com")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example.com")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.example.com/metadata")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "metadata")]
    [InlineData("AllowedServiceHosts", "https://smba.trafficmanager.net/")]
    [InlineData("AllowedServiceHosts:0", "*.trafficmanager.net")]
    [InlineData("DangerouslyAllowUnauthenticatedRequests", "perhaps")]
    public async Task A_wrong_setting_refuses_the_start_with_one_line_that_names_it(string setting, string? value)
    {
        using var host = ProtocolHost.Create(new Dictionary<string, string?>(Good) { [setting] = value });

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        var line = Assert.Single(problem.Failures);
        Assert.StartsWith(setting.Split(':')[0] + ":", line, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenService.AppPassword, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task Without_an_app_id_it_starts_in_development_alone()
    {
        using var development = ProtocolHost.Create(new Dictionary<string, string?>(), "Development");
        using var production = ProtocolHost.Create(new Dictionary<string, string?>());
        using var open = ProtocolHost.Create(new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = "True" });

        await development.StartAsync(TestContext.Current.CancellationToken);
        await open.StartAsync(TestContext.Current.CancellationToken);
        var problem =
            await Assert.ThrowsAsync<OptionsValidationException>(() => production.StartAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("MicrosoftAppId: is missing", Assert.Single(problem.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_password()
    {
        var settings = Good;
        settings["MicrosoftAppType"] = "UserAssignedMSI";
        settings.Remove("MicrosoftAppPassword");
        using var host = ProtocolHost.Create(settings);

        await host.StartAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Lists_are_read_as_items_or_as_one_text()
    {
        using var host = ProtocolHost.Create(new Dictionary<string, string?>(Good)
        {
            ["AllowedServiceHosts:0"] = "a.example.com",
            ["AllowedServiceHosts:1"] = "127.0.0.1",
            ["AllowedTenants"] = "one, two,",
        });
        var options = host.Get<IOptions<BotFrameworkOptions>>().Value;

        Assert.Equal(["a.example.com", "127.0.0.1"], options.AllowedServiceHosts);
        Assert.Equal(["one", "two"], options.AllowedTenants);
    }
}

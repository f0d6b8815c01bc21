using System.Net;
using System.Net.Sockets;
using ClusterBot.Bot.Hosting;
using ClusterBot.Bot.Hosting.Commands;
using ClusterBot.Data.Setup;

namespace ClusterBot.Tests.Hosting;

/// <summary>A problem that the owner can put right is reported in one line that names the setting.</summary>
public sealed class StartupProblemTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clusterbot-");

    [Theory]
    [InlineData("Playground:Port", "many")]
    [InlineData("Playground:Port", "0")]
    [InlineData("Playground:Port", "65536")]
    [InlineData("Playground:Enabled", "maybe")]
    [InlineData("Demonstration:Enabled", "maybe")]
    [InlineData("AzureOpenAI:Endpoint", "my-resource")]
    [InlineData("AzureOpenAI:Endpoint", "http://my-resource.openai.azure.com")]
    [InlineData("MicrosoftAppType", "MultiTenant")]
    [InlineData("AllowedServiceHosts", "https://smba.trafficmanager.net/uk")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.example.com/")]
    [InlineData("DangerouslyAllowUnauthenticatedRequests", "perhaps")]
    [InlineData("Graph:Enabled", "perhaps")]
    [InlineData("ConnectionStrings:ClusterBot", "clusterbot.db")]
    [InlineData("ConnectionStrings:ClusterBot", "Data Source=a.db;Colour=blue")]
    [InlineData("ConnectionStrings:ClusterBot", "Data Source=a.db;Mode=sideways")]
    [InlineData("ConnectionStrings:ClusterBot", "Data Source=")]
    [InlineData("ConnectionStrings:ClusterBot", "Host=127.0.0.1;Colour=blue")]
    [InlineData("ConnectionStrings:ClusterBot", "Host=127.0.0.1;Port=many")]
    [InlineData("ConnectionStrings:ClusterBot", "Host=127.0.0.1;Port=1")]
    [InlineData("Urls", "127.0.0.1:3978")]
    [InlineData("Urls", "http://127.0.0.1:many")]
    [InlineData("Urls", "http://127.0.0.1:99999")]
    [InlineData("Urls", "ftp://127.0.0.1")]
    [InlineData("Urls", "http://192.0.2.1:3978")]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    public async Task A_value_that_cannot_be_used_is_named(string setting, string value)
    {
        var line = await RefusalAsync($"--{setting}={value}");

        Assert.StartsWith(setting == "Logging:LogLevel:Default" ? "Logging: " : setting + ": ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_that_lacks_its_parts_is_named() =>
        Assert.StartsWith(
            "MicrosoftAppTenantId: ", await RefusalAsync("--MicrosoftAppId=a", "--MicrosoftAppPassword=b", "--Graph:Enabled=false"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_secret_is_never_quoted()
    {
        Assert.DoesNotContain(
            "hush", await RefusalAsync("--ConnectionStrings:ClusterBot=Data Source=a.db;Pasword=hush"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "hush", await RefusalAsync("--ConnectionStrings:ClusterBot=Host=127.0.0.1;Port=1;Password=hush"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_app_id_it_starts_in_development_alone() =>
        Assert.StartsWith("MicrosoftAppId: ", await RefusalAsync("--environment=Production"), StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "not a folder", TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "ConnectionStrings:ClusterBot: ", await RefusalAsync($"--ConnectionStrings:ClusterBot=Data Source={file}/below/test.db"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "ConnectionStrings:ClusterBot: ", await RefusalAsync($"--ConnectionStrings:ClusterBot=Data Source={file};Pooling=False"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "ConnectionStrings:ClusterBot: ", await RefusalAsync($"--ConnectionStrings:ClusterBot=Data Source={_folder.FullName}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var line = await RefusalAsync($"--Urls={address}");

        Assert.StartsWith("Urls: ", line, StringComparison.Ordinal);
        Assert.Contains(address, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_is_not_explained_away()
    {
        Assert.Null(StartupErrors.Describe(new InvalidOperationException("Ours.")));
        Assert.Null(StartupErrors.Describe(
            new AggregateException(new ConfigurationProblemException("A", "b."), new InvalidOperationException("Ours."))));
        Assert.Equal(["A: b.", "C: d."], StartupErrors.Describe(
            new AggregateException(new ConfigurationProblemException("A", "b."), new ConfigurationProblemException("C", "d."))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RefusalAsync(params string[] args)
    {
        await using var errors = new StringWriter();
        string[] usual =
        [
            "--environment=Development",
            "--Urls=http://127.0.0.1:0",
            "--Playground:Enabled=false",
            $"--ConnectionStrings:ClusterBot=Data Source={Path.Combine(_folder.FullName, "test.db")};Pooling=False",
        ];

        var exitCode = await ProgramCommands.RunAsync([.. usual, .. args], errors)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        return Assert.Single(errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}

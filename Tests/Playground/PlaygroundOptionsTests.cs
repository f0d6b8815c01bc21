using ClusterBot.Bot.Playground;
using ClusterBot.Data.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;

namespace ClusterBot.Tests.Playground;

public class PlaygroundOptionsTests
{
    [Fact]
    public void Nothing_configured_means_the_usual_port_and_a_folder_under_the_working_directory()
    {
        var options = PlaygroundOptions.Read(Configuration());

        Assert.Equal(new PlaygroundOptions(null, 56150, Path.GetFullPath("data/playground")), options);
    }

    [Theory]
    [InlineData("Playground:Port", "0")]
    [InlineData("Playground:Port", "65536")]
    [InlineData("Playground:Port", "-1")]
    [InlineData("Playground:Port", "abc")]
    [InlineData("Playground:Enabled", "perhaps")]
    public void A_value_that_cannot_be_used_is_named_with_its_setting(string setting, string value)
    {
        var problem = Assert.Throws<ConfigurationProblemException>(() => PlaygroundOptions.Read(Configuration((setting, value))));

        Assert.Equal(setting, problem.Setting);
        Assert.Contains($"\"{value}\"", problem.Line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Line);
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        var file = Path.GetTempFileName();
        try
        {
            var problem =
                Assert.Throws<ConfigurationProblemException>(() => PlaygroundOptions.Read(Configuration(("Playground:Folder", file))));

            Assert.Equal("Playground:Folder", problem.Setting);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(null, "Development", null, true)]
    [InlineData(null, "Development", "an-app-id", false)]
    [InlineData(null, "Production", null, false)]
    [InlineData("true", "Production", "an-app-id", true)]
    [InlineData("false", "Development", null, false)]
    public void It_runs_in_development_without_an_app_id_unless_told_otherwise(
        string? enabled, string environment, string? appId, bool expected)
    {
        var configuration = Configuration(("Playground:Enabled", enabled), ("MicrosoftAppId", appId));
        var host = Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment);

        Assert.Equal(expected, PlaygroundOptions.Read(configuration).IsEnabledIn(host, configuration));
    }

    private static IConfiguration Configuration(params (string Name, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, value.Value)))
        .Build();
}

using System.Reflection;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Deploy;

[Slow("the compiler of the templates takes seconds a run")]
public class BicepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_deployment_compiles_without_a_warning()
    {
        var template = await CompileAsync(Repository.PathTo("deploy", "main.bicep"));
        Assert.NotNull(template["resources"]);
    }

    [Fact]
    public async Task A_wrong_deployment_does_not_compile_without_a_warning()
    {
        var path = Path.Combine(Path.GetTempPath(), $"clusterbot-{Guid.NewGuid():N}.bicep");
        try
        {
            await File.WriteAllTextAsync(path, "param neverUsed string\n", Cancellation);
            var result = await RunAsync("build", path, "--stdout");
            Assert.Contains("Warning", result.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Nothing_in_the_deployment_asks_for_or_gives_away_a_secret()
    {
        var template = await CompileAsync(Repository.PathTo("deploy", "main.bicep"));
        var text = template.ToJsonString();
        Assert.DoesNotContain("listKeys", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("MicrosoftAppPassword", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            template["parameters"]!.AsObject(),
            parameter => ((string)parameter.Value!["type"]!).StartsWith("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_parameter_and_output_is_described()
    {
        var template = await CompileAsync(Repository.PathTo("deploy", "main.bicep"));
        var described = template["parameters"]!.AsObject().Concat(template["outputs"]!.AsObject());
        Assert.All(described, item => Assert.False(string.IsNullOrWhiteSpace((string?)item.Value!["metadata"]?["description"]), item.Key));
    }

    [Fact]
    public async Task The_app_is_probed_over_HTTP_and_is_told_who_administers_it()
    {
        var template = await CompileAsync(Repository.PathTo("deploy", "main.bicep"));
        var text = template["resources"]!.ToJsonString();

        Assert.DoesNotContain("tcpSocket", text, StringComparison.Ordinal);
        Assert.Contains("/health/live", text, StringComparison.Ordinal);
        Assert.Contains("/health/ready", text, StringComparison.Ordinal);
        Assert.Contains("Administrators__First", template.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(template["parameters"]!["firstAdministrator"]);
    }

    private static async Task<JsonNode> CompileAsync(string path)
    {
        var result = await RunAsync("build", path, "--stdout");
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.DoesNotContain(") : Warning ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(") : Info ", result.Output, StringComparison.Ordinal);
        return JsonNode.Parse(result.Output)!;
    }

    private static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.Is64BitProcess,
            "The Bicep compiler that the tests use is the one for 64-bit Linux.");
        var package = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "BicepPackage").Value!;
        var result = await Command.RunAsync(Executable(Path.Combine(package, "tools", "bicep")), arguments, Repository.Root, Cancellation);
        return result ?? throw new InvalidOperationException("The Bicep compiler could not be started.");
    }

    /// <summary>A package's files are not executable on every machine, so we make sure of it.</summary>
    private static string Executable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }

        return path;
    }
}

using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Security;

/// <summary>The bill of materials as the image gets it: by the line of the Dockerfile that writes it.</summary>
[Slow("a program reads all packages, and npm installs what checks the outcome")]
public sealed class BillOfMaterialsTests : IDisposable
{
    /// <summary>Packages without a library: they are needed to build, or only ask for others.</summary>
    private static readonly string[] WithoutLibrary =
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.EntityFrameworkCore.Analyzers", "Quartz.Extensions.Hosting"];

    private readonly DirectoryInfo _folder = MemoryFolder.Create("clusterbot-bom-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_image_gets_one_that_the_official_schema_accepts()
    {
        var modules = await NpmFolder.InstalledAsync(Repository.PathTo("Tests", "Security", "npm"), Cancellation);
        var script = Path.Combine(Path.GetDirectoryName(modules)!, "validate.cjs");
        File.Copy(Repository.PathTo("Tests", "Security", "npm", "validate.cjs"), script, overwrite: true);
        var written = await WrittenAsync();

        Assert.Equal((0, "valid"), await ValidateAsync(script, written));
        var (exit, _) = await ValidateAsync(script, written.Replace("\"library\"", "\"shelf\"", StringComparison.Ordinal));
        Assert.NotEqual(0, exit);
    }

    [Fact]
    public async Task It_names_every_library_that_lies_beside_the_program()
    {
        var bom = JsonNode.Parse(await WrittenAsync())!;
        var deps = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PublishedProgram.Folder, "Bot.deps.json"), Cancellation))!;
        var packages = bom["components"]!.AsArray().Where(component => component!["purl"] is not null).ToList();

        Assert.Equal(
            deps["libraries"]!.AsObject()
                .Where(library => (string?)library.Value!["type"] == "package")
                .Select(library => library.Key).Order(),
            packages.Where(package => !WithoutLibrary.Contains((string)package!["name"]!))
                .Select(package => $"{package!["name"]}/{package["version"]}").Order());
        Assert.All(packages, package => Assert.NotNull(package!["hashes"]));
        Assert.Contains(packages, package => (string?)package!["purl"] == "pkg:nuget/Npgsql@10.0.3" && package["licenses"] is not null);
    }

    private async Task<(int ExitCode, string Output)> ValidateAsync(string script, string bom)
    {
        var file = Path.Combine(_folder.FullName, "validated.json");
        await File.WriteAllTextAsync(file, bom, Cancellation);
        var result = await Command.RunAsync("node", [script, file], _folder.FullName, Cancellation);
        return (result!.ExitCode, result.Output.Trim());
    }

    private async Task<string> WrittenAsync()
    {
        var dockerfile = Repository.Read("deploy", "Dockerfile").Replace("\\\n", "", StringComparison.Ordinal);
        var line = dockerfile.Split('\n').Single(line => line.Contains("dotnet-CycloneDX", StringComparison.Ordinal));
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["RUN", "dotnet"], words[..2]);

        await RunAsync("tool", "restore");
        await RunAsync([.. words[2..].Select(word => word == "/app" ? _folder.FullName : word)]);
        return await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "bom.json"), Cancellation);
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var result = await Command.RunAsync("dotnet", arguments, Repository.Root, Cancellation);
        Assert.True(result!.ExitCode == 0, result.Output);
    }
}

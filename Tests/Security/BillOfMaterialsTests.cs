using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Security;

public sealed class BillOfMaterialsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_bot_has_one_that_the_official_schema_accepts()
    {
        var modules = await NpmFolder.InstalledAsync(Repository.PathTo("Tests", "Security", "npm"), Cancellation);
        var script = Path.Combine(Path.GetDirectoryName(modules)!, "validate.cjs");
        File.Copy(Repository.PathTo("Tests", "Security", "npm", "validate.cjs"), script, overwrite: true);
        var file = Path.Combine(PublishedProgram.Folder, "bom.json");

        var valid = await Command.RunAsync("node", [script, file], PublishedProgram.Folder, Cancellation);
        Assert.Equal("valid", valid!.Output.Trim());

        var spoilt = Path.Combine(PublishedProgram.Folder, "spoilt.json");
        await File.WriteAllTextAsync(
            spoilt, (await File.ReadAllTextAsync(file, Cancellation)).Replace("\"library\"", "\"shelf\"", StringComparison.Ordinal),
            Cancellation);
        Assert.NotEqual(0, (await Command.RunAsync("node", [script, spoilt], PublishedProgram.Folder, Cancellation))!.ExitCode);
    }

    [Fact]
    public async Task It_names_every_library_that_lies_beside_the_program()
    {
        var bom = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PublishedProgram.Folder, "bom.json"), Cancellation))!;
        var deps = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PublishedProgram.Folder, "Bot.deps.json"), Cancellation))!;
        var named = bom["components"]!.AsArray().Select(component => $"{component!["name"]}/{component["version"]}");

        Assert.Equal(deps["libraries"]!.AsObject().Select(library => library.Key)
            .Where(key => !key.StartsWith("Bot/", StringComparison.Ordinal)).Order(), named.Order());
        Assert.Contains(bom["components"]!.AsArray(), component =>
            (string?)component!["purl"] == "pkg:nuget/Npgsql@10.0.3" && component["hashes"] is not null);
    }
}

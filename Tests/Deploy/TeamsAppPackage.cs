using System.IO.Compression;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Processes;
using NJsonSchema;

namespace ClusterBot.Tests.Deploy;

/// <summary>The zip that an administrator uploads, made by the script that makes it for them.</summary>
public sealed class TeamsAppPackage : IDisposable
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";
    public const string Domain = "clusterbot.example.gov.uk";

    private readonly ZipArchive _zip;

    private TeamsAppPackage(ZipArchive zip)
    {
        this._zip = zip;
        using var entry = zip.GetEntry("manifest.json")!.Open();
        Manifest = JsonNode.Parse(entry)!;
    }

    public JsonNode Manifest { get; }

    public IReadOnlyList<string> Names => [.. _zip.Entries.Select(entry => entry.FullName)];

    public static async Task<TeamsAppPackage> BuildAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"clusterbot-{Guid.NewGuid():N}.zip");
        try
        {
            var result = await RunBuildAsync(AppId, Domain, path, cancellationToken);
            Assert.True(result.ExitCode == 0, result.Output);
            return new TeamsAppPackage(new ZipArchive(new MemoryStream(await File.ReadAllBytesAsync(path, cancellationToken))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<CommandResult> RunBuildAsync(string appId, string domain, string path, CancellationToken cancellationToken)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs bash.");
        string[] arguments = [Repository.PathTo("deploy", "teams-app", "build.sh"), appId, domain, path];
        var result = await Command.RunAsync("bash", arguments, Path.GetTempPath(), cancellationToken);
        Assert.SkipWhen(result is null, "build.sh needs bash.");
        return result;
    }

    /// <summary>Microsoft's schema of the version that the manifest says it is, from Microsoft's npm package.</summary>
    public static async Task<JsonSchema> SchemaAsync(JsonNode manifest, CancellationToken cancellationToken)
    {
        var modules = await NpmFolder.InstalledAsync(Repository.PathTo("Tests", "Deploy", "npm"), cancellationToken);
        var path = Path.Combine(
            modules, "@microsoft", "app-manifest", "build", "json-schemas", "teams", "v" + (string)manifest["manifestVersion"]!,
            "MicrosoftTeams.schema.json");
        return await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path, cancellationToken), cancellationToken);
    }

    public void Dispose() => _zip.Dispose();
}

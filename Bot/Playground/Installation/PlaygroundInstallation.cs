using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Playground.Installation;

/// <summary>
/// Keeps the client installed as the lock file says. The marker is written last, so that an interrupted installation is made
/// again; a lock on a file keeps two bots from installing into one folder at once, and the system frees it with its owner.
/// </summary>
public sealed class PlaygroundInstallation(PlaygroundOptions options, StartupConsole startupConsole, TimeProvider time)
{
    private static readonly TimeSpan WaitForOther = TimeSpan.FromMilliseconds(200);

    private string Marker => Path.Combine(options.Folder, "installed.sha256");

    private string Command => Path.Combine(options.Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public async Task<InstallationResult> EnsureAsync(NodeTools tools, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            await using var turn = await TakeTurnAsync(cancellationToken);
            return await IsInstalledAsync(cancellationToken)
                ? new InstallationResult.Ready(Command)
                : await InstallAsync(tools, cancellationToken);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            return new InstallationResult.Failed($"The folder cannot be written ({PlaygroundOptions.Section}:Folder). {problem.Message}");
        }
    }

    private async Task<bool> IsInstalledAsync(CancellationToken cancellationToken) =>
        File.Exists(Marker)
        && File.Exists(Command)
        && await File.ReadAllTextAsync(Marker, cancellationToken) == PlaygroundFiles.LockHash();

    private async Task<InstallationResult> InstallAsync(NodeTools tools, CancellationToken cancellationToken)
    {
        startupConsole.Say("Playground", "installing the local Teams client (first run only) ...");
        var startedAt = time.GetTimestamp();
        File.Delete(Marker);
        File.Copy(PlaygroundFiles.Package, Path.Combine(options.Folder, "package.json"), overwrite: true);
        File.Copy(PlaygroundFiles.Lock, Path.Combine(options.Folder, "package-lock.json"), overwrite: true);

        var problem = await new NpmInstall(tools, options.Folder, startupConsole, time).RunAsync(cancellationToken);
        if (problem is not null)
        {
            return new InstallationResult.Failed(problem);
        }

        await File.WriteAllTextAsync(Marker, PlaygroundFiles.LockHash(), cancellationToken);
        var seconds = Math.Max(1, Math.Round(time.GetElapsedTime(startedAt).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        startupConsole.Say("Playground", $"installed in {seconds} s");
        return new InstallationResult.Ready(Command);
    }

    private async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.Folder, "install.lock");
        for (var waiting = false; ; waiting = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!waiting)
                {
                    startupConsole.Say("Playground", "waiting: another bot is installing into the same folder");
                }

                await Task.Delay(WaitForOther, time, cancellationToken);
            }
        }
    }
}

public abstract record InstallationResult
{
    private InstallationResult()
    {
    }

    /// <param name="Command">The JavaScript file that starts the client.</param>
    public sealed record Ready(string Command) : InstallationResult;

    /// <param name="Reason">Why not, as a sentence.</param>
    public sealed record Failed(string Reason) : InstallationResult;
}

/// <summary>The files that this folder ships beside the bot.</summary>
internal static class PlaygroundFiles
{
    public static string Configuration => Shipped("m365agentsplayground.yml");

    public static string Parent => Shipped("parent.cjs");

    public static string Package => Shipped("package.json");

    public static string Lock => Shipped("package-lock.json");

    /// <summary>The client's version that <c>package.json</c> pins.</summary>
    public static string Version
    {
        get
        {
            using var package = JsonDocument.Parse(File.ReadAllBytes(Package));
            return package.RootElement.GetProperty("dependencies").EnumerateObject().Single().Value.GetString()!;
        }
    }

    public static string LockHash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Lock)));

    private static string Shipped(string name) => Path.Combine(AppContext.BaseDirectory, "Playground", name);
}

using System.Diagnostics;
using System.Security.Cryptography;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>Brings the servers' programs to where they are started from: ours published, the rivals' packages installed.</summary>
internal static class Programs
{
    private static readonly string Root = FindRoot();

    /// <summary>Everything that the bench makes and does not keep.</summary>
    public static string Folder { get; } = Path.Combine(Root, "artifacts", "bench");

    public static string Bot => Path.Combine(Folder, "bot", "Bot.dll");

    /// <summary>The bench itself, which is its own servers, too.</summary>
    public static string Bench { get; } = Path.Combine(AppContext.BaseDirectory, "ClusterBot.Bench.dll");

    public static string Rivals => Path.Combine(Folder, "rivals");

    /// <summary>The bot as it is deployed.</summary>
    public static Task PublishBotAsync() => RunAsync(
        "dotnet",
        [
            "publish", "Bot", "-c", "Release", "-p:CompileAhead=true", "-o", Path.Combine(Folder, "bot"), "-v", "q", "-nologo",
            "-clp:NoSummary",
        ],
        Root);

    /// <summary>Installs what package-lock.json says, once for each state of it.</summary>
    public static async Task InstallRivalsAsync()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Turns", "Rivals");
        var done = Path.Combine(Rivals, ".installed-"
            + Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..16]);
        Directory.CreateDirectory(Rivals);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(Rivals, Path.GetFileName(file)), overwrite: true);
        }

        if (!File.Exists(done))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Rivals);
            await File.WriteAllTextAsync(done, "");
        }
    }

    private static async Task RunAsync(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {said}");
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ClusterBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The bench runs inside the repository: there is no ClusterBot.sln above it.");
    }
}

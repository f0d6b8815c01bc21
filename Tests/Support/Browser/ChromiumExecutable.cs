using System.Collections;

namespace ClusterBot.Tests.Support.Browser;

/// <summary>The location of Chromium and the environment it must be started with.</summary>
/// <param name="Path">The program.</param>
/// <param name="Environment">The whole environment of its process.</param>
public sealed record ChromiumExecutable(string Path, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Names the program to use; nothing else is then looked for.</summary>
    public const string PathVariable = "CHROMIUM_PATH";

    /// <summary><c>true</c> passes over the machine's own browser, to try the downloaded one.</summary>
    public const string PassOverVariable = "CHROMIUM_PASS_OVER_INSTALLED";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>Finds the named one, else the machine's own, else one from npm. When none can be had the calling test is skipped.</summary>
    public static async Task<ChromiumExecutable> FindAsync(CancellationToken cancellationToken)
    {
        if (System.Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? At(named)
                : throw new FileNotFoundException($"The variable {PathVariable} names a file that does not exist.");
        }

        var passOver = System.Environment.GetEnvironmentVariable(PassOverVariable) is "true";
        return (passOver ? null : Installed()) ?? await ChromiumDownload.UnpackedAsync(cancellationToken);
    }

    public static ChromiumExecutable At(string path) => new(path, CurrentEnvironment());

    public ChromiumExecutable With(string variable, string value) =>
        this with { Environment = new Dictionary<string, string>(Environment) { [variable] = value } };

    private static ChromiumExecutable? Installed()
    {
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Append("/usr/bin");
        var candidates = folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)));
        return candidates.FirstOrDefault(File.Exists) is { } path ? At(path) : null;
    }

    private static Dictionary<string, string> CurrentEnvironment() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
}

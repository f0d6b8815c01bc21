using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ClusterBot.Bot.Playground.Installation;

/// <summary>Looks for Node.js and npm in the folders of a <c>PATH</c>.</summary>
public sealed class NodeFinder(string? path)
{
    public const int LowestMajorVersion = 20;

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(10);

    public async Task<NodeSearchResult> FindAsync(CancellationToken cancellationToken)
    {
        if (Locate("node") is not { } node)
        {
            return new NodeSearchResult.Missing($"Node.js {LowestMajorVersion} or later was not found on the PATH.");
        }

        if (await ReadMajorVersionAsync(node, cancellationToken) is not { } major)
        {
            return new NodeSearchResult.Missing("Node.js was found on the PATH but does not say its version.");
        }

        if (major < LowestMajorVersion)
        {
            return new NodeSearchResult.Missing($"Node.js {LowestMajorVersion} or later is needed; the one on the PATH is {major}.");
        }

        return Locate("npm") is { } npm
            ? new NodeSearchResult.Found(new NodeTools(node, npm))
            : new NodeSearchResult.Missing("npm, which comes with Node.js, was not found on the PATH.");
    }

    private string? Locate(string name) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
        .FirstOrDefault(File.Exists);

    private static async Task<int?> ReadMajorVersionAsync(string node, CancellationToken cancellationToken)
    {
        using var process =
            new Process { StartInfo = new(node, "--version") { RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        var version = await process.StandardOutput.ReadToEndAsync(cancellationToken).WaitAsync(VersionTimeout, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var major = version.Trim().TrimStart('v').Split('.')[0];
        return int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

/// <summary>The full paths of <c>node</c> and <c>npm</c>.</summary>
public sealed record NodeTools(string Node, string Npm);

public abstract record NodeSearchResult
{
    private NodeSearchResult()
    {
    }

    public sealed record Found(NodeTools Tools) : NodeSearchResult;

    /// <param name="Reason">What is missing, as a sentence.</param>
    public sealed record Missing(string Reason) : NodeSearchResult;
}

using ClusterBot.Bot.Playground;
using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Data.Setup;

namespace ClusterBot.Tests.Support.Playground;

/// <summary>The installation of the local Teams client that all tests share. Each run of the client needs a port of its own.</summary>
public static class PlaygroundFolder
{
    public static string Path { get; } = Repository.PathTo("artifacts", "playground-client");

    public static PlaygroundOptions Options(int port) => new(Enabled: true, port, Path);

    /// <summary>Node and npm of this machine; without them the calling test is skipped, with the reason.</summary>
    public static async Task<NodeTools> NodeAsync(CancellationToken cancellationToken)
    {
        var result = await new NodeFinder(Environment.GetEnvironmentVariable("PATH")).FindAsync(cancellationToken);
        Assert.SkipUnless(result is NodeSearchResult.Found, result is NodeSearchResult.Missing missing ? missing.Reason : "");
        return ((NodeSearchResult.Found)result).Tools;
    }

    /// <returns>The file that starts the client.</returns>
    public static async Task<string> InstalledAsync(CancellationToken cancellationToken)
    {
        var tools = await NodeAsync(cancellationToken);
        var installation = new PlaygroundInstallation(
            Options(PlaygroundOptions.DefaultPort), new StartupConsole(TextWriter.Null), TimeProvider.System);
        var result = await installation.EnsureAsync(tools, cancellationToken);
        return Assert.IsType<InstallationResult.Ready>(result).Command;
    }
}

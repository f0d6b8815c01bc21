namespace ClusterBot.Bot.Playground;

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

namespace ClusterBot.Bot.Integrations.Graph;

internal static class SameServer
{
    /// <summary>Same scheme, host and port, and below the same path.</summary>
    public static bool Is(Uri address, Uri server) =>
        address.IsAbsoluteUri
        && Uri.Compare(address, server, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.UserInfo.Length == 0
        && address.AbsolutePath.StartsWith(server.AbsolutePath.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
}

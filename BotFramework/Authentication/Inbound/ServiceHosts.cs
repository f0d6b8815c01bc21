using System.Net;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>
/// The service URLs that the bot may call, and so give its token to: https on an allowed host or below one. Plain http is for
/// loopback alone, and loopback must be named in the list, except for a bot without an app id, which has no token to give.
/// </summary>
public sealed class ServiceHosts(IOptions<BotFrameworkOptions> options)
{
    /// <summary>The hosts of the public cloud and of its GCC region.</summary>
    public static IReadOnlyList<string> OfPublicCloud { get; } = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];

    private readonly IReadOnlyList<string> _allowed =
        options.Value.AllowedServiceHosts.Count > 0 ? [.. options.Value.AllowedServiceHosts] : OfPublicCloud;

    private readonly bool _hasNoAppId = string.IsNullOrEmpty(options.Value.MicrosoftAppId);

    /// <summary>Returns whether the bot may call this service URL.</summary>
    public bool Allow(Uri? serviceUrl) =>
        serviceUrl is { IsAbsoluteUri: true, Query: "", Fragment: "" } && AllowHost(serviceUrl);

    /// <summary>Returns whether the bot may call an address at this one's host.</summary>
    public bool AllowHost(Uri serviceUrl)
    {
        if (serviceUrl is not { IsAbsoluteUri: true, UserInfo: "" })
        {
            return false;
        }

        var isLoopback = IsLoopback(serviceUrl);
        var isSafe = serviceUrl.Scheme == Uri.UriSchemeHttps || (isLoopback && serviceUrl.Scheme == Uri.UriSchemeHttp);
        return isSafe && ((isLoopback && _hasNoAppId) || _allowed.Any(host => IsAtOrBelow(serviceUrl.IdnHost, host)));
    }

    internal static bool IsLoopback(Uri url) =>
        url.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));

    private static bool IsAtOrBelow(string host, string allowed) =>
        host.Equals(allowed, StringComparison.OrdinalIgnoreCase)
        || (!IPAddress.TryParse(allowed, out _)
            && host.Length > allowed.Length
            && host[^(allowed.Length + 1)] == '.'
            && host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase));
}

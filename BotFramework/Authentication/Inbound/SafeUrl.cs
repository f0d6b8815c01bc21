using System.Diagnostics.CodeAnalysis;

namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>URLs that keys and secrets may travel to and from: https, or plain http on loopback.</summary>
internal static class SafeUrl
{
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && ServiceHosts.IsLoopback(url)));
}

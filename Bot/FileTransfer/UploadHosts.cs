using ClusterBot.BotFramework.Authentication;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.Data.Setup;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>
/// The hosts to which a file may be uploaded, and from which one may be opened: <c>AllowedUploadHosts</c>, by default OneDrive's
/// and SharePoint's of the public cloud. The same rules as for service URLs.
/// </summary>
internal sealed class UploadHosts(IConfiguration configuration)
{
    private const string Setting = "AllowedUploadHosts";

    private const string OfPublicCloud = "sharepoint.com";

    private readonly ServiceHosts _hosts = new(Options.Create(new BotFrameworkOptions
    {
        // Without an app id loopback would be allowed unnamed.
        MicrosoftAppId = Setting,
        AllowedServiceHosts = Read(configuration[Setting]),
    }));

    /// <summary>The address, if it is one on an allowed host. An address for an upload carries its permission in its query.</summary>
    public Uri? Find(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && _hosts.Allow(new UriBuilder(url) { Query = "" }.Uri) ? url : null;

    private static string[] Read(string? configured)
    {
        var hosts = (string.IsNullOrWhiteSpace(configured) ? OfPublicCloud : configured)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(hosts, host => Uri.CheckHostName(host) != UriHostNameType.Unknown)
            ? hosts
            : throw new ConfigurationProblemException(Setting, "must be host names with commas between.");
    }
}

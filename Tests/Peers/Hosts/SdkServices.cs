using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Rest;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>The original SDK's authentication, in both directions, against a token service of ours.</summary>
internal static class SdkServices
{
    /// <summary>Creates the authentication for a <c>CloudAdapter</c>, with all of its checks on.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="metadataUrl">The https address of the OpenID metadata, not used by another host of this process.</param>
    /// <param name="openId">The client that fetches it.</param>
    /// <param name="outboundToken">The token that its calls of the connector carry.</param>
    /// <param name="clients">Makes the clients for those calls.</param>
    public static BotFrameworkAuthentication Create(
        string appId, string metadataUrl, HttpClient openId, string outboundToken, IHttpClientFactory clients)
    {
        // The SDK fetches keys with a client that nobody can replace, but keeps what fetches them by the metadata's address.
        _ = new JwtTokenExtractor(openId, new TokenValidationParameters(), metadataUrl, [SecurityAlgorithms.RsaSha256]);
        var settings = new Dictionary<string, string?>
        {
            ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/botframework.com",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
            ["ToBotFromChannelTokenIssuer"] = "https://api.botframework.com",
            ["OAuthUrl"] = "https://api.botframework.com",
            ["ToBotFromChannelOpenIdMetadataUrl"] = metadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = metadataUrl,
        };
        return new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(),
            new GivenToken(appId, outboundToken),
            httpClientFactory: clients);
    }

    // The SDK's own asks an https authority through a client of its own; what its token says is no part of the comparison.
    private sealed class GivenToken(string appId, string token) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string claimed, CancellationToken cancellationToken) =>
            Task.FromResult(claimed == appId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string id, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new TokenCredentials(token));
    }
}

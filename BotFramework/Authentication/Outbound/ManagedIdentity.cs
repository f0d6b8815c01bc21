using Azure;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication.Outbound;

/// <summary>Gets the bot's token for the managed identity of the host that it runs on.</summary>
internal sealed class ManagedIdentity(TokenCredential credential, IOptions<BotFrameworkOptions> options) : ITokenFetch
{
    public static TokenCredential CredentialFor(string appId) =>
        new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(appId));

    public async Task<FetchedToken> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var context = new TokenRequestContext([options.Value.ToChannelFromBotOAuthScope]);
            var token = await credential.GetTokenAsync(context, cancellationToken);
            return new FetchedToken(BotToken.Of(token.Token), token.ExpiresOn);
        }
        catch (Exception exception) when (exception is AuthenticationFailedException or RequestFailedException)
        {
            return FetchedToken.Failed($"The managed identity gave no token ({exception.GetType().Name}).");
        }
    }
}

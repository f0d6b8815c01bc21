using Azure.Core;
using Azure.Identity;
using ClusterBot.BotFramework.Authentication;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace ClusterBot.Bot.Graph;

/// <summary>Puts the token on requests to the configured Graph, and on no others.</summary>
internal sealed class GraphAuthentication(GraphOptions options, TokenCredential credential) : IAuthenticationProvider
{
    public async Task AuthenticateRequestAsync(
        RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        if (!SameServer.Is(request.URI, options.BaseUrl))
        {
            throw new InvalidOperationException("A request to another server than the configured Microsoft Graph must not carry its token.");
        }

        var token = await credential.GetTokenAsync(new TokenRequestContext([options.Scope]), cancellationToken);
        if (BearerToken.ProblemOf(token.Token) is { } problem)
        {
            throw new AuthenticationFailedException(problem);
        }

        request.Headers.Add("Authorization", $"Bearer {token.Token}");
    }
}

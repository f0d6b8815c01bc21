using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using ClusterBot.BotFramework.Authentication.Inbound;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace ClusterBot.Bot.Integrations.Graph;

/// <summary>Puts the token on requests to the configured Graph, and on no others.</summary>
internal sealed class GraphAuthentication(GraphOptions options, TokenCredential credential) : IAuthenticationProvider
{
    public async Task AuthenticateRequestAsync(
        RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        if (!SameServer.Is(request.URI, options.BaseUrl))
        {
            throw new InvalidOperationException(
                "A request to another server than the configured Microsoft Graph must not carry its token.");
        }

        var token = await credential.GetTokenAsync(new TokenRequestContext([options.Scope]), cancellationToken);
        if (BearerToken.ProblemOf(token.Token) is { } problem)
        {
            throw new AuthenticationFailedException(problem);
        }

        request.Headers.Add("Authorization", $"Bearer {token.Token}");
    }
}

/// <summary>The client-credentials grant over plain http, which the configuration allows to loopback addresses alone.</summary>
internal sealed class LoopbackCredential(GraphOptions options, Func<HttpClient> http, TimeProvider time) : TokenCredential
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private AccessToken _held;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Ask asynchronously.");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (_held.ExpiresOn > time.GetUtcNow() + Margin)
        {
            return _held;
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.AppId,
            ["client_secret"] = options.Secret!,
            ["scope"] = string.Join(' ', requestContext.Scopes),
        });
        using var client = http();
        using var response = await client.PostAsync(
            new Uri($"{options.LoginUrl.AbsoluteUri.TrimEnd('/')}/{options.TenantId}/oauth2/v2.0/token"), form, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        _held = new AccessToken(
            body.RootElement.GetProperty("access_token").GetString()!,
            time.GetUtcNow().AddSeconds(body.RootElement.GetProperty("expires_in").GetInt32()));
        return _held;
    }
}

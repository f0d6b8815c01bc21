using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>Checks a token that is said to come from the channel: its signature, issuer, audience and times.</summary>
public sealed class ChannelTokenValidator
{
    internal static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const string ServiceUrlClaim = "serviceurl";
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 16 * 1024, MapInboundClaims = false };
    private readonly SigningKeyCache _keys;
    private readonly BotFrameworkOptions _options;
    private readonly TimeProvider _time;

    internal ChannelTokenValidator(SigningKeyCache keys, IOptions<BotFrameworkOptions> options, TimeProvider time) =>
        (this._keys, this._options, this._time) = (keys, options.Value, time);

    /// <summary>
    /// Returns whether the channel's keys are at hand, fetching them if they are not. Without them no token can be checked.
    /// </summary>
    public ValueTask<bool> HasKeysAsync(CancellationToken cancellationToken) => _keys.EnsureAsync(cancellationToken);

    internal async ValueTask<AuthenticationResult> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        if (Read(token) is not { } jwt)
        {
            return Unauthorised("The token is not a signed JWT with a key id.");
        }

        if (jwt.Alg != SecurityAlgorithms.RsaSha256)
        {
            return Unauthorised("The token is not signed with RS256.");
        }

        if (await _keys.FindAsync(jwt.Kid, cancellationToken) is not { } key)
        {
            return _keys.MayBeIncomplete
                ? new AuthenticationResult(Refusal.Unavailable("The channel's keys cannot be fetched now."))
                : Unauthorised("The token's key is not one of the channel's.");
        }

        var result = await Handler.ValidateTokenAsync(jwt, ParametersFor(key));
        return result.IsValid ? Accepted(jwt, key) : Unauthorised(ReasonOf(result.Exception));
    }

    private static AuthenticationResult Accepted(JsonWebToken jwt, SigningKey key)
    {
        if (key.Endorsements.Count == 0)
        {
            return Forbidden("The token's key has no endorsements.");
        }

        return jwt.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? new AuthenticationResult(CallerIdentity.OfChannel(serviceUrl, key.Endorsements))
            : Forbidden("The token has no serviceurl claim.");
    }

    private static JsonWebToken? Read(string token)
    {
        try
        {
            var jwt = Handler.ReadJsonWebToken(token);
            return jwt.IsEncrypted || string.IsNullOrEmpty(jwt.Kid) ? null : jwt;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters ParametersFor(SigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = _options.ToBotFromChannelTokenIssuer,
        ValidAudience = _options.MicrosoftAppId,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = ClockSkew,
        LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires > now - ClockSkew && (notBefore is null || notBefore < now + ClockSkew) && !(notBefore > expires);
    }

    // The library's own messages quote the token; only what kind of fault it was goes further.
    private static string ReasonOf(Exception? fault) => fault switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException => "The token is not valid now.",
        SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "The token is not valid now.",
        SecurityTokenInvalidIssuerException => "The token has the wrong issuer.",
        SecurityTokenInvalidAudienceException => "The token is for another bot.",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "The token's signature is wrong.",
        _ => $"The token is not valid ({fault?.GetType().Name}).",
    };

    private static AuthenticationResult Unauthorised(string reason) => new(Refusal.Unauthorised(reason));

    private static AuthenticationResult Forbidden(string reason) => new(Refusal.Forbidden(reason));
}

/// <summary>The reason why a request is not let in.</summary>
/// <param name="Status">The HTTP status to answer: 401 for a missing or wrong token, 403 for one that does not
/// suffice, 503 when tokens cannot be checked now and the same one may pass later.</param>
/// <param name="Reason">Why, for the log; it holds nothing that came with the request. The caller is not told.</param>
public sealed record Refusal(int Status, string Reason)
{
    internal static Refusal Unauthorised(string reason) => new(401, reason);

    internal static Refusal Unavailable(string reason) => new(503, reason);

    internal static Refusal Forbidden(string reason) => new(403, reason);
}

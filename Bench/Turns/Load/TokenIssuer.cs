using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Bench.Turns.Load;

/// <summary>The token service on loopback: OpenID metadata, one RS256 key with endorsements, tokens for both directions.</summary>
internal sealed class TokenIssuer : IDisposable
{
    public const string AppId = "22222222-2222-4222-8222-222222222222";
    public const string TenantId = "11111111-1111-4111-8111-111111111111";
    private const string KeyId = "bench-key";
    private readonly RSA _key = RSA.Create(2048);

    /// <summary>The settings that make the bot trust this issuer.</summary>
    public static IReadOnlyDictionary<string, string> Settings(string serviceUrl) => new Dictionary<string, string>
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = TenantId,
        ["MicrosoftAppPassword"] = "of-the-bench-alone",
        ["AllowedTenants"] = string.Join(',', TurnSource.Tenants),
        ["AllowedServiceHosts"] = "127.0.0.1",
        ["ToChannelFromBotLoginUrl"] = serviceUrl + "login",
        ["ToBotFromChannelOpenIdMetadataUrl"] = serviceUrl + "openid",
        ["Graph__Enabled"] = "false",
    };

    public void MapTo(WebApplication app, string serviceUrl)
    {
        app.MapGet(
            "/openid", () => Json(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = serviceUrl + "keys" }));
        app.MapGet("/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(Jwk()) }));
        app.MapPost("/login/{**rest}", () =>
            Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 86400, ["access_token"] = "bench" }));
    }

    /// <summary>Returns a token as the channel would send it for this service URL, valid for a day.</summary>
    public string Issue(string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = Part(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId, ["x5t"] = KeyId });
        var claims = Part(new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 86400,
        });
        var signature = _key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => _key.Dispose();

    private static IResult Json(JsonObject body) => Results.Content(body.ToJsonString(), "application/json");

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private JsonObject Jwk()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus!),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent!),
            ["endorsements"] = new JsonArray("msteams"),
        };
    }
}

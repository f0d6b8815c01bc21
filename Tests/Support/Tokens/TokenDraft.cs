using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support.Tokens;

/// <summary>A token before it is signed. Everything about it can be made wrong; a null leaves the claim out.</summary>
public sealed class TokenDraft(TestKey key, DateTimeOffset now)
{
    public string Algorithm { get; set; } = "RS256";

    public string? KeyId { get; set; } = key.Id;

    public TestKey Key { get; set; } = key;

    public string? Issuer { get; set; } = TokenService.Issuer;

    public JsonNode? Audience { get; set; } = TokenService.AppId;

    public JsonNode? ServiceUrl { get; set; } = FakeConnector.DefaultServiceUrl;

    public DateTimeOffset? NotBefore { get; set; } = now.AddMinutes(-1);

    public DateTimeOffset? ExpiresAt { get; set; } = now.AddHours(1);

    /// <summary>Signs with RS256, leaves the signature out for <c>none</c>, or misuses the public key as a secret for HS256.</summary>
    public string Sign()
    {
        var signed = $"{Part(Header())}.{Part(Claims())}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = Algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem()), bytes),
            "RS512" => Key.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.Of(signature)}";
    }

    /// <summary>The same token with another claim in its payload, and the signature that it had.</summary>
    public static string Tampered(string token, string claim, string value)
    {
        var parts = token.Split('.');
        var payload = System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]);
        var claims = JsonNode.Parse(payload)!.AsObject();
        claims[claim] = value;
        return $"{parts[0]}.{Part(claims)}.{parts[2]}";
    }

    private static string Part(JsonObject json) => Base64Url.Of(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private JsonObject Header() => Without(new() { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = KeyId, ["x5t"] = KeyId });

    private JsonObject Claims() => Without(new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience?.DeepClone(),
        ["serviceurl"] = ServiceUrl?.DeepClone(),
        ["nbf"] = NotBefore?.ToUnixTimeSeconds(),
        ["exp"] = ExpiresAt?.ToUnixTimeSeconds(),
    });

    private static JsonObject Without(JsonObject nulls)
    {
        foreach (var name in nulls.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            nulls.Remove(name);
        }

        return nulls;
    }
}

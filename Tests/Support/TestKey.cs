using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Support;

/// <summary>A key of the token service, with the channels for which it may sign.</summary>
public sealed class TestKey(string id, params string[] endorsements) : IDisposable
{
    private readonly Lazy<RSA> rsa = new(() => RSA.Create(2048));

    public string Id { get; } = id;

    public RSA Rsa => rsa.Value;

    public JsonObject Jwk()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.Of(parameters.Modulus!),
            ["e"] = Base64Url.Of(parameters.Exponent!),
        };
        if (endorsements.Length > 0)
        {
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]);
        }

        return jwk;
    }

    public void Dispose()
    {
        if (rsa.IsValueCreated)
        {
            rsa.Value.Dispose();
        }
    }
}

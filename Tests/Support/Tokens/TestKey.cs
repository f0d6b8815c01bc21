using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Support.Tokens;

/// <summary>A key of the token service, with the channels for which it may sign.</summary>
public sealed class TestKey
{
    // Making a key takes long; one of a name serves all tests of a run.
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Made = new();
    private readonly string[] _endorsements;
    private readonly Lazy<RSA> _rsa;

    private TestKey(string id, string[] endorsements, Lazy<RSA> rsa) => (Id, this._endorsements, this._rsa) = (id, endorsements, rsa);

    public string Id { get; }

    public RSA Rsa => _rsa.Value;

    public static TestKey Named(string id, params string[] endorsements) => new(id, endorsements, Pair(id));

    /// <summary>A key that carries this id and is another pair.</summary>
    public static TestKey Forged(string id) => new(id, [], Pair($"forged {id}"));

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
        if (_endorsements.Length > 0)
        {
            jwk["endorsements"] = new JsonArray([.. _endorsements.Select(name => JsonValue.Create(name))]);
        }

        return jwk;
    }

    private static Lazy<RSA> Pair(string name) => Made.GetOrAdd(name, _ => new Lazy<RSA>(() => RSA.Create(2048)));
}

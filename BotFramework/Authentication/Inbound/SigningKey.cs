using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>One of the channel's keys, and the channels for which it may sign.</summary>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>Reads a JWKS document; keys that cannot verify RS256, or have no id, are left out.</summary>
    /// <exception cref="JsonException">The document is not a JWKS.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadSet(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("keys", out var keys)
            || keys.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("There are no keys in it.");
        }

        var found = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var element in keys.EnumerateArray().Where(IsUsable))
        {
            var key = new JsonWebKey(element.GetRawText());
            found.TryAdd(key.Kid, new SigningKey(key, EndorsementsOf(element)));
        }

        return found;
    }

    private static bool IsUsable(JsonElement key) =>
        key.ValueKind == JsonValueKind.Object
        && Text(key, "kty") == "RSA"
        && Text(key, "use") is null or "sig"
        && Text(key, "kid") is { Length: > 0 }
        && Text(key, "n") is not null
        && Text(key, "e") is not null;

    private static HashSet<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>Writes cards as JSON. A card never changes, so one that was just written need not be written again.</summary>
public static class CardJson
{
    // Weighed to see whether it fits, then sent: one after the other on one thread. No more than the last is kept.
    [ThreadStatic]
    private static (AdaptiveCard Card, byte[] Json)? _last;

    /// <summary>Returns the card as the content of an attachment of type <see cref="AdaptiveCard.ContentType"/>.</summary>
    public static JsonElement Write(AdaptiveCard card) => JsonElement.Parse(WriteUtf8(card));

    /// <summary>Returns the number of bytes that the element takes in the card.</summary>
    internal static int Size(CardElement element) =>
        JsonSerializer.SerializeToUtf8Bytes(element, CardJsonContext.Default.CardElement).Length;

    /// <summary>Returns the card as UTF-8 bytes, without white space.</summary>
    public static ReadOnlySpan<byte> WriteUtf8(AdaptiveCard card)
    {
        if (_last is { } last && ReferenceEquals(last.Card, card))
        {
            return last.Json;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(card, CardJsonContext.Default.AdaptiveCard);
        _last = (card, json);
        return json;
    }
}

/// <summary>Writes a word of the schema that begins with a small letter. The official types tell the two spellings apart.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardElement))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CardJsonContext : JsonSerializerContext;

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>Writes cards as JSON. A card never changes, so one that was just written need not be written again.</summary>
public static class CardJson
{
    private static ReadOnlySpan<byte> EmptyBody => "\"body\":[]"u8;

    // Weighed to see whether it fits, then sent: one after the other on one thread. No more than the last is kept.
    [ThreadStatic]
    private static (AdaptiveCard Card, byte[] Json)? _last;

    /// <summary>Returns the card as the content of an attachment of type <see cref="AdaptiveCard.ContentType"/>.</summary>
    public static JsonElement Write(AdaptiveCard card) => JsonElement.Parse(WriteUtf8(card));

    /// <summary>Returns the card with a body, whose parts have been written, without writing them again.</summary>
    /// <param name="frame">The card without its body.</param>
    /// <param name="frameJson">The same as it was written.</param>
    /// <param name="body">The body.</param>
    internal static AdaptiveCard Compose(AdaptiveCard frame, byte[] frameJson, List<CardPart> body)
    {
        var card = frame with { Body = [.. body.Select(part => part.Element)] };
        // In a text every quotation mark is escaped, so this is the property.
        var at = frameJson.AsSpan().IndexOf(EmptyBody);
        if (at < 0 || body.Count == 0)
        {
            return card;
        }

        var json = new ArrayBufferWriter<byte>(frameJson.Length + body.Sum(part => part.Json.Length + 1));
        // Up to and with the bracket.
        json.Write(frameJson.AsSpan(0, at + EmptyBody.Length - 1));
        for (var n = 0; n < body.Count; n++)
        {
            if (n > 0)
            {
                json.Write(","u8);
            }

            json.Write(body[n].Json.Span);
        }

        json.Write(frameJson.AsSpan(at + EmptyBody.Length - 1));
        _last = (card, json.WrittenSpan.ToArray());
        return card;
    }

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

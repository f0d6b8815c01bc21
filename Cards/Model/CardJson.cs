using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterBot.Cards.Model;

/// <summary>Writes cards as JSON. A card never changes, so one that was just written need not be written again.</summary>
public static class CardJson
{
    private const int UsualLength = 32 * 1024;

    // What we write is only ever read as JSON, and the budget of a message counts bytes.
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Weighed to see whether it fits, then sent: one after the other on one thread. No more than the last is kept.
    [ThreadStatic]
    private static (AdaptiveCard Card, byte[] Json)? _last;

    // Each card is written into the same memory first: how long it will be is known at its end.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>The card as the content of an attachment of type <see cref="AdaptiveCard.ContentType"/>.</summary>
    public static JsonElement Write(AdaptiveCard card) => JsonElement.Parse(WriteUtf8(card));

    /// <summary>The card as UTF-8 bytes, without white space.</summary>
    public static ReadOnlySpan<byte> WriteUtf8(AdaptiveCard card)
    {
        if (_last is { } last && ReferenceEquals(last.Card, card))
        {
            return last.Json;
        }

        var buffer = _buffer ??= new ArrayBufferWriter<byte>(UsualLength);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, AsItIs))
        {
            JsonSerializer.Serialize(writer, card, CardJsonContext.Default.AdaptiveCard);
        }

        var json = buffer.WrittenSpan.ToArray();
        _last = (card, json);
        return json;
    }
}

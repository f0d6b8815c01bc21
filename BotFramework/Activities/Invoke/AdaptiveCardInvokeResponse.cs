using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>
/// The three answers to an <c>adaptiveCard/action</c>. A bot that has dealt with the invoke answers HTTP 200, and the body's own
/// <c>statusCode</c> says how it went; clients show nothing for another HTTP status. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format">the response format</see>.
/// </summary>
public static class AdaptiveCardInvokeResponse
{
    /// <summary>The bytes around the value, with some to spare.</summary>
    private const int Wrapping = 256;

    private static ReadOnlySpan<byte> CardBefore =>
        "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\",\"value\":"u8;

    // What we write is only ever read as JSON, so signs such as ticks stay as they are.
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with a card that takes the place of the one whose button was pressed.</summary>
    public static InvokeResponse Card(JsonElement card) => card.ValueKind == JsonValueKind.Object
        ? Of(200, "application/vnd.microsoft.card.adaptive", card.WriteTo, JsonMarshal.GetRawUtf8Value(card).Length)
        : throw new ArgumentException("A card is a JSON object.", nameof(card));

    /// <summary>Answers with a card that is written already.</summary>
    /// <param name="card">The card, a JSON object in UTF-8.</param>
    public static InvokeResponse Card(ReadOnlySpan<byte> card)
    {
        var body = new byte[CardBefore.Length + card.Length + 1];
        CardBefore.CopyTo(body);
        card.CopyTo(body.AsSpan(CardBefore.Length));
        body[^1] = (byte)'}';
        return new InvokeResponse(200, body);
    }

    /// <summary>Answers with a short message that the client shows beside the card.</summary>
    public static InvokeResponse Message(string text) =>
        Of(200, "application/vnd.microsoft.activity.message", writer => writer.WriteStringValue(text));

    /// <summary>Answers with an error.</summary>
    /// <param name="statusCode">400 when the request is at fault, 500 when the bot is; it goes into the body.</param>
    /// <param name="code">A short name of the error, for machines.</param>
    /// <param name="message">What is wrong, for the person.</param>
    public static InvokeResponse Error(int statusCode, string code, string message) =>
        Of(statusCode, "application/vnd.microsoft.error", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        });

    /// <param name="length">About how long the value is: a buffer that grows is copied each time.</param>
    private static InvokeResponse Of(int statusCode, string type, Action<Utf8JsonWriter> value, int length = 0)
    {
        var body = new ArrayBufferWriter<byte>(length + Wrapping);
        using var writer = new Utf8JsonWriter(body, AsItIs);
        writer.WriteStartObject();
        writer.WriteNumber("statusCode", statusCode);
        writer.WriteString("type", type);
        writer.WritePropertyName("value");
        value(writer);
        writer.WriteEndObject();
        writer.Flush();
        return new InvokeResponse(200, body.WrittenMemory);
    }
}

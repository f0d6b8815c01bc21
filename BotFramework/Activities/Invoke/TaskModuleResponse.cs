using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>
/// The answers to a dialog's invokes. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">dialogs</see>.
/// </summary>
public static class TaskModuleResponse
{
    /// <summary>The bytes around the card, with some to spare.</summary>
    private const int Wrapping = 512;

    // It is only ever read as JSON, so signs such as ticks stay as they are.
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Opens the dialog with a card, or shows the card in the one that is open.</summary>
    /// <param name="title">The words in the dialog's frame; plain text.</param>
    /// <param name="card">The card, whose buttons are <c>Action.Submit</c>: a dialog knows no other that reaches the bot.</param>
    public static InvokeResponse Continue(string title, JsonElement card)
    {
        if (card.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A card is a JSON object.", nameof(card));
        }

        return Of("continue", JsonMarshal.GetRawUtf8Value(card).Length, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("title", title);
            writer.WriteString("height", "large");
            writer.WriteString("width", "medium");
            writer.WriteStartObject("card");
            writer.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
            writer.WritePropertyName("content");
            card.WriteTo(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>Shows a message in place of the dialog's card.</summary>
    public static InvokeResponse Message(string text) => Of("message", text.Length, writer => writer.WriteStringValue(text));

    /// <param name="length">About how long the value is: a buffer that grows is copied each time.</param>
    private static InvokeResponse Of(string type, int length, Action<Utf8JsonWriter> value)
    {
        var body = new ArrayBufferWriter<byte>(length + Wrapping);
        using var writer = new Utf8JsonWriter(body, AsItIs);
        writer.WriteStartObject();
        writer.WriteStartObject("task");
        writer.WriteString("type", type);
        writer.WritePropertyName("value");
        value(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return new InvokeResponse(200, body.WrittenMemory);
    }
}

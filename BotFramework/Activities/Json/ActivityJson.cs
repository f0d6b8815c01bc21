using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>Activities as JSON that we wrote ourselves. Activities from outside go through <see cref="ActivityReader"/>.</summary>
public static class ActivityJson
{
    /// <summary>The greatest depth of nested JSON.</summary>
    public const int MaxDepth = 64;

    private const int HeadLength = 512;

    private static readonly JsonSerializerOptions Options = OptionsFor(ActivityJsonContext.Default);

    private static readonly JsonTypeInfo<Activity> Written = (JsonTypeInfo<Activity>)ForWriting(ActivityJsonContext.Default)
        .GetTypeInfo(typeof(Activity));

    internal static JsonTypeInfo<Activity> TypeInfo { get; } = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    /// <summary>Writes an activity as UTF-8 JSON, with every field that it was read with.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Written);

    /// <summary>Gives an activity that was written without them a sender and a place, and leaves the rest as it is.</summary>
    /// <param name="written">What <see cref="Write"/> wrote, of an activity without <c>id</c>, <c>from</c> and <c>conversation</c>.</param>
    /// <param name="fromId">The sender's id: the bot's.</param>
    /// <param name="conversationId">Where it is sent.</param>
    /// <param name="id">The activity that it takes the place of; null for a new one.</param>
    /// <param name="recipientId">The member who alone sees it; null for everybody.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Address(string written, string fromId, string conversationId, string? id, string? recipientId = null)
    {
        var head = new ArrayBufferWriter<byte>(HeadLength);
        using (var writer = new Utf8JsonWriter(head))
        {
            writer.WriteStartObject();
            WriteId(writer, "from", fromId);
            WriteId(writer, "conversation", conversationId);
            if (recipientId is not null)
            {
                WriteId(writer, "recipient", recipientId);
            }

            if (id is not null)
            {
                writer.WriteString("id", id);
            }

            writer.WriteEndObject();
        }

        // The head without its closing brace, and the rest without its opening one.
        var rest = written.AsSpan(1);
        var before = head.WrittenSpan[..^1];
        var body = new byte[before.Length + 1 + Encoding.UTF8.GetByteCount(rest)];
        before.CopyTo(body);
        body[before.Length] = (byte)(rest is "}" ? ' ' : ',');
        Encoding.UTF8.GetBytes(rest, body.AsSpan(before.Length + 1));
        return body;
    }

    /// <summary>Reads back what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The JSON is not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, TypeInfo) ?? throw new JsonException("An activity cannot be null.");

    /// <summary>Returns options that keep explicit nulls and refuse repeated fields, for the types of a source-generated context.</summary>
    internal static JsonSerializerOptions OptionsFor(JsonSerializerContext context) =>
        new(context.Options)
        {
            TypeInfoResolver = context.WithAddedModifier(KeepExplicitNulls),
            AllowDuplicateProperties = false,
            MaxDepth = MaxDepth,
            // What we write is only ever read as JSON, and the budget of a message counts bytes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>Returns the same for what is only written.</summary>
    internal static JsonSerializerOptions ForWriting(JsonSerializerContext context) =>
        new(OptionsFor(context)) { Converters = { new RawJsonConverter() } };

    private static void WriteId(Utf8JsonWriter writer, string property, string id)
    {
        writer.WriteStartObject(property);
        writer.WriteString("id", id);
        writer.WriteEndObject();
    }

    private static void KeepExplicitNulls(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(WireObject)))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
        {
            KeepExplicitNull(property);
        }
    }

    private static void KeepExplicitNull(JsonPropertyInfo property)
    {
        if (property.Set is not { } set)
        {
            return;
        }

        property.Set = (target, value) =>
        {
            set(target, value);
            if (value is null)
            {
                ((WireObject)target).NoteExplicitNull(property.Name);
            }
        };
        property.ShouldSerialize = (target, value) => value is not null || ((WireObject)target).HasExplicitNull(property.Name);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;

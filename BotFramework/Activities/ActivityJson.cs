using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ClusterBot.BotFramework.Activities;

/// <summary>Activities as JSON that we wrote ourselves. What comes from outside goes through <see cref="ActivityReader"/>.</summary>
public static class ActivityJson
{
    /// <summary>How deep JSON may be nested.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonSerializerOptions Options = OptionsFor(ActivityJsonContext.Default);

    internal static JsonTypeInfo<Activity> TypeInfo { get; } = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    /// <summary>Writes an activity as UTF-8 JSON, with every field that it was read with.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, TypeInfo);

    /// <summary>Reads back what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The JSON is not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, TypeInfo) ?? throw new JsonException("An activity cannot be null.");

    /// <summary>Options that keep explicit nulls and refuse repeated fields, for the types of a source-generated context.</summary>
    internal static JsonSerializerOptions OptionsFor(JsonSerializerContext context) =>
        new(context.Options)
        {
            TypeInfoResolver = context.WithAddedModifier(KeepExplicitNulls),
            AllowDuplicateProperties = false,
            MaxDepth = MaxDepth,
            // What we write is only ever read as JSON, and the budget of a message counts bytes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

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

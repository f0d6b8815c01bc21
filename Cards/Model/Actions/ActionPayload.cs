using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>The payload of a button as it travels in an <c>Action.Submit</c>, which has no verb of its own.</summary>
internal static class ActionPayload
{
    public const string VerbName = "verb";

    /// <summary>Teams gives this name a meaning of its own in the data of an <c>Action.Submit</c>.</summary>
    public const string TeamsName = "msteams";

    /// <summary>The bytes around the verb, with some to spare.</summary>
    private const int Wrapping = 64;

    /// <param name="data">The payload.</param>
    /// <param name="verb">The action's name.</param>
    /// <param name="opensDialog">True when Teams is to ask for a dialog, and not to send a message.</param>
    public static JsonElement WithVerb(JsonElement data, string verb, bool opensDialog = false)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The payload of {verb} is not an object.", nameof(data));
        }

        if (data.TryGetProperty(VerbName, out _) || data.TryGetProperty(TeamsName, out _))
        {
            throw new ArgumentException($"The payload of {verb} uses a name that is taken: {VerbName} or {TeamsName}.", nameof(data));
        }

        var json = new ArrayBufferWriter<byte>(JsonMarshal.GetRawUtf8Value(data).Length + verb.Length + Wrapping);
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString(VerbName, verb);
        foreach (var property in data.EnumerateObject())
        {
            property.WriteTo(writer);
        }

        if (opensDialog)
        {
            writer.WriteStartObject(TeamsName);
            writer.WriteString("type", "task/fetch");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        return JsonElement.Parse(json.WrittenSpan);
    }
}

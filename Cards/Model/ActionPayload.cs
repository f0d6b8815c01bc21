using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.Cards.Model;

/// <summary>The payload of a button as it travels in an <c>Action.Submit</c>, which has no verb of its own.</summary>
internal static class ActionPayload
{
    public const string VerbName = "verb";

    /// <summary>Teams gives this name a meaning of its own in the data of an <c>Action.Submit</c>.</summary>
    public const string TeamsName = "msteams";

    public static JsonElement WithVerb(JsonElement data, string verb)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The payload of {verb} is not an object.", nameof(data));
        }

        if (data.TryGetProperty(VerbName, out _) || data.TryGetProperty(TeamsName, out _))
        {
            throw new ArgumentException($"The payload of {verb} uses a name that is taken: {VerbName} or {TeamsName}.", nameof(data));
        }

        var withVerb = JsonObject.Create(data)!;
        withVerb.Insert(0, VerbName, verb);
        return JsonSerializer.SerializeToElement(withVerb, CardJsonContext.Default.JsonObject);
    }
}

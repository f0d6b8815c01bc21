using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>
/// Anything that travels as a JSON object. What this version does not know is kept, and is written back as it came:
/// unknown fields in <see cref="Properties"/>, and fields that came as an explicit <c>null</c>.
/// </summary>
public abstract class WireObject
{
    private HashSet<string>? _explicitNulls;

    /// <summary>The fields that have no typed property here, by their names on the wire. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    internal void NoteExplicitNull(string name) => (_explicitNulls ??= []).Add(name);

    internal bool HasExplicitNull(string name) => _explicitNulls?.Contains(name) is true;
}

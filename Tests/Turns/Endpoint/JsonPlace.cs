using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>A place in a JSON document where something stands, and where something else can be put.</summary>
public sealed record JsonPlace(JsonNode Parent, string? Name, int Index, string Path)
{
    /// <summary>All places of the document, outer ones before inner ones.</summary>
    public static IReadOnlyList<JsonPlace> In(JsonNode? node, string path = "") => node switch
    {
        JsonObject record => [.. record.SelectMany(field => Here(new JsonPlace(record, field.Key, 0, $"{path}.{field.Key}"), field.Value))],
        JsonArray list => [.. list.SelectMany((item, index) => Here(new JsonPlace(list, null, index, $"{path}[{index}]"), item))],
        _ => [],
    };

    public JsonNode? Value => Name is null ? Parent[Index] : Parent[Name];

    public void Set(JsonNode? value)
    {
        if (Name is null)
        {
            Parent[Index] = value;
        }
        else
        {
            Parent[Name] = value;
        }
    }

    public void Remove()
    {
        if (Name is null)
        {
            Parent.AsArray().RemoveAt(Index);
        }
        else
        {
            Parent.AsObject().Remove(Name);
        }
    }

    private static IEnumerable<JsonPlace> Here(JsonPlace place, JsonNode? value) => [place, .. In(value, place.Path)];
}

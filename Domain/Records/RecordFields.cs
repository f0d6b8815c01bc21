using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.Domain.Records;

/// <summary>The values of a record's fields in the form in which they are stored.</summary>
public static class RecordFields
{
    /// <summary>The stored form of no values.</summary>
    public const string None = "{}";

    /// <summary>Returns the values by key; those of fields that the kind has no more included.</summary>
    public static IReadOnlyDictionary<string, string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject()
            .Where(value => value.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(value => value.Name, value => value.Value.GetString()!, StringComparer.Ordinal);
    }

    /// <summary>Returns the stored form.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> values)
    {
        var document = new JsonObject();
        foreach (var (key, value) in values.OrderBy(value => value.Key, StringComparer.Ordinal))
        {
            document[key] = value;
        }

        return document.ToJsonString();
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>
/// Fields that are dropped when they are not of their type, because nothing depends on them or their absence is the careful
/// reading. Those that a decision rests on stay strict: see <see cref="IsStrict"/>.
/// </summary>
internal static partial class LenientFields
{
    /// <summary>An activity with more odd fields than this is not one.</summary>
    public const int MaxDropped = 32;

    private static readonly HashSet<string> Strict = new(StringComparer.Ordinal)
    {
        "type", "id", "serviceUrl", "channelId", "replyToId", "text", "name", "action",
        "from", "from.id", "from.aadObjectId", "recipient", "recipient.id",
        "conversation", "conversation.id", "conversation.tenantId",
        "channelData", "channelData.tenant", "channelData.tenant.id", "channelData.eventType",
    };

    /// <summary>Returns whether the activity is refused when this field is of the wrong type.</summary>
    /// <param name="path">Such as <c>$.channelData.tenant</c>.</param>
    public static bool IsStrict(string? path) =>
        path is null or "$" || Strict.Contains(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path);

    /// <summary>
    /// Removes the value at the path; false when it cannot be found. An odd value for whether a conversation has several people is
    /// read as true, because its absence would be the trusting reading.
    /// </summary>
    public static bool Drop(JsonNode activity, string path)
    {
        JsonNode? parent = null;
        JsonNode? node = activity;
        string? last = null;
        foreach (var step in Steps().EnumerateMatches(path))
        {
            last = path.Substring(step.Index, step.Length).TrimStart('.');
            parent = node;
            node = Below(node, last);
        }

        return parent switch
        {
            JsonObject owner when path == "$.conversation.isGroup" => IsTrueNow(owner, last!),
            JsonObject owner when last is not null => owner.Remove(last),
            JsonArray list when Index(last) is { } index && index < list.Count => RemoveAt(list, index),
            _ => false,
        };
    }

    private static JsonNode? Below(JsonNode? node, string step) => node switch
    {
        JsonObject owner => owner.TryGetPropertyValue(step, out var value) ? value : null,
        JsonArray list when Index(step) is { } index && index < list.Count => list[index],
        _ => null,
    };

    private static bool IsTrueNow(JsonObject owner, string name)
    {
        owner[name] = true;
        return true;
    }

    private static bool RemoveAt(JsonArray list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private static int? Index(string? step) => int.TryParse(step?.Trim('[', ']'), out var index) ? index : null;

    // ".name" or "[0]": the known fields have plain names, and only in them can a type be wrong.
    [GeneratedRegex(@"\.[A-Za-z0-9]+|\[[0-9]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Steps();
}

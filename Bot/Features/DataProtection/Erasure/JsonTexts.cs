using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>The texts of a JSON document as people read them, without its escapes.</summary>
internal static class JsonTexts
{
    public static string Of(string json)
    {
        var texts = new StringBuilder();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.AppendLine(reader.GetString());
            }
        }

        return texts.ToString();
    }

    /// <summary>The document with the name replaced, and with the ids taken out of its lists; none when neither is in it.</summary>
    public static string? Without(string json, PersonDataText words, IReadOnlyCollection<string?> ids)
    {
        var document = JsonNode.Parse(json);
        return Change(document, words, ids) ? document!.ToJsonString() : null;
    }

    private static bool Change(JsonNode? node, PersonDataText words, IReadOnlyCollection<string?> ids) => node switch
    {
        JsonObject members => members.ToList().Aggregate(
            false, (changed, member) =>
                Change(member.Value, words, ids) | Replace(member.Value, words, text => members[member.Key] = text) | changed),
        JsonArray list => Enumerable.Range(0, list.Count).Reverse().Aggregate(
            false, (changed, at) => TakeOut(list, at, ids)
                || (Change(list[at], words, ids) | Replace(list[at], words, text => list[at] = text) | changed)),
        _ => false,
    };

    private static bool TakeOut(JsonArray list, int at, IReadOnlyCollection<string?> ids)
    {
        var isIn = TextOf(list[at]) is { } text && ids.Contains(text);
        if (isIn)
        {
            list.RemoveAt(at);
        }

        return isIn;
    }

    private static bool Replace(JsonNode? value, PersonDataText words, Action<string> set)
    {
        var isIn = TextOf(value) is { } text && words.AreIn(text);
        if (isIn)
        {
            set(words.Replaced(TextOf(value)!));
        }

        return isIn;
    }

    private static string? TextOf(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}

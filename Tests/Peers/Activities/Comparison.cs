using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Peers.Hosts;

namespace ClusterBot.Tests.Peers.Activities;

/// <summary>The differences between what two peers did, one line each: the SDK's first, ours second.</summary>
internal static class Comparison
{
    private const int Deep = 1_000;

    private static readonly JsonSerializerOptions AsItIs = new() { MaxDepth = Deep, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Replied = ["type", "from", "recipient", "conversation", "replyToId"];

    public static IReadOnlyList<string> Of(PeerAnswer sdk, PeerAnswer own)
    {
        if (sdk.Status != own.Status)
        {
            return [$"status {sdk.Status}, ours {own.Status}"];
        }

        return
        [
            .. Between("body", Json(sdk.Body), Json(own.Body)),
            .. Between("sent", new JsonArray([.. sdk.Sent.Select(Meaning)]), new JsonArray([.. own.Sent.Select(Meaning)])),
        ];
    }

    /// <summary>Compares two JSON values and names each place where they part.</summary>
    public static IEnumerable<string> Between(string place, JsonNode? sdk, JsonNode? own) => (sdk, own) switch
    {
        // The words of an error are for people.
        (JsonValue, JsonValue) when place == "body.value.message" => [],
        (JsonObject left, JsonObject right) => left.Select(field => field.Key).Union(right.Select(field => field.Key))
            .SelectMany(name => Between($"{place}.{name}", left[name], right[name])),
        (JsonArray left, JsonArray right) when left.Count == right.Count =>
            left.SelectMany((item, at) => Between($"{place}[{at}]", item, right[at])),
        (JsonArray left, JsonArray right) => [$"{place} {left.Count} items, ours {right.Count}"],
        _ when JsonNode.DeepEquals(sdk, own) => [],
        _ => [$"{place} {Short(sdk)}, ours {Short(own)}"],
    };

    private static JsonNode Meaning(Recorded request) => new JsonObject
    {
        ["request"] = $"{request.Method} {request.Host} {request.Target}",
        ["reply"] = Reading.Plain(new JsonObject(Replied.Select(name => KeyValuePair.Create(name, request.Body?[name]?.DeepClone())))),
        ["read"] = Json(request.Body?["text"]?.GetValue<string>() ?? ""),
    };

    private static JsonNode? Json(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            var json = JsonNode.Parse(text);
            if (json?["read"] is JsonValue read)
            {
                json["read"] = JsonNode.Parse(read.GetValue<string>(), documentOptions: new JsonDocumentOptions { MaxDepth = Deep });
            }

            return json;
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static string Short(JsonNode? json)
    {
        var text = json?.ToJsonString(AsItIs) ?? "nothing";
        return text.Length > 80 ? $"{text[..60]}... ({text.Length})" : text;
    }
}

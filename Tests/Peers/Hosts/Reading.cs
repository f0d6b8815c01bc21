using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>An activity as a bot reads it; either peer fills it from its own types. Nothing and an empty list are the same.</summary>
internal sealed record Reading
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 1_000,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    /// <summary>The text without the bot's own mention.</summary>
    public string? Words { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public string? Summary { get; init; }

    public string? InputHint { get; init; }

    public string? Importance { get; init; }

    public string? DeliveryMode { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public DateTimeOffset? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public JsonNode? From { get; init; }

    public JsonNode? Recipient { get; init; }

    public JsonNode? Conversation { get; init; }

    public JsonNode? Value { get; init; }

    public JsonNode? ChannelData { get; init; }

    public JsonNode? Attachments { get; init; }

    public JsonNode? Entities { get; init; }

    public JsonNode? MembersAdded { get; init; }

    public JsonNode? MembersRemoved { get; init; }

    /// <summary>The same JSON in one order and without what is null or empty.</summary>
    public static JsonNode? Plain(JsonNode? json) => json switch
    {
        JsonObject fields => Plain(fields),
        JsonArray { Count: 0 } => null,
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        _ => json?.DeepClone(),
    };

    /// <summary>Writes the data of a button.</summary>
    public static string Write(JsonNode? data) => Plain(data)?.ToJsonString(Options) ?? "{}";

    public override string ToString() => JsonSerializer.Serialize(this, Options);

    private static JsonObject? Plain(JsonObject fields)
    {
        var kept = fields.Select(field => KeyValuePair.Create(field.Key, Plain(field.Value)))
            .Where(field => field.Value is not null)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? null : new JsonObject(kept);
    }
}

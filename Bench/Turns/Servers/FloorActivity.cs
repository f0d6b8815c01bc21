using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>The parts of an activity that the author of a mere echo would read.</summary>
internal sealed record FloorActivity(
    string? Type,
    string? Id,
    string? Name,
    string? Text,
    string? ServiceUrl,
    string? ChannelId,
    FloorAccount? From,
    FloorAccount? Recipient,
    FloorConversation? Conversation,
    string? ReplyToId,
    JsonElement? Value);

internal sealed record FloorAccount(string? Id, string? Name, string? AadObjectId);

internal sealed record FloorConversation(string? Id, string? ConversationType, string? TenantId, bool? IsGroup);

/// <summary>The reply, as little as the connector needs.</summary>
internal sealed record FloorReply(string Type, string Text, FloorAccount? From, FloorConversation? Conversation, string? ReplyToId);

internal sealed record FloorReplied(string? Id);

internal sealed record FloorCardAnswer(int StatusCode, string Type, JsonElement Value);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReply))]
[JsonSerializable(typeof(FloorReplied))]
[JsonSerializable(typeof(FloorCardAnswer))]
internal sealed partial class FloorJson : JsonSerializerContext;

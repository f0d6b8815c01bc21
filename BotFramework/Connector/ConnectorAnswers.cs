using System.Text.Json.Serialization;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.BotFramework.Connector;

/// <summary>The answer to a send: <c>id</c> is the activity's; of a new conversation, the conversation's.</summary>
internal sealed record ResourceAnswer(string? Id, string? ActivityId);

/// <summary>A refusal says why as its error's code, as its own <c>subCode</c>, or as that of a text of JSON in its message.</summary>
internal sealed record ErrorAnswer(ErrorDetail? Error, string? SubCode, string? Message);

internal sealed record ErrorDetail(string? Code);

internal sealed record TeamChannelsAnswer(IReadOnlyList<ChannelInfo>? Conversations);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(TeamChannelsAnswer))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Channels;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LinkChannel))]
public sealed partial class ChannelActionsJson : JsonSerializerContext;

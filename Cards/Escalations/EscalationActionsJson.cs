using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Escalations;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RaiseEscalation))]
public sealed partial class EscalationActionsJson : JsonSerializerContext;

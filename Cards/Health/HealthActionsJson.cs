using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Health;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecheckHealth))]
public sealed partial class HealthActionsJson : JsonSerializerContext;

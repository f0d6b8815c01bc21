using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardElement))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CardJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Asks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RaiseAsk))]
[JsonSerializable(typeof(ReplyToAsk))]
[JsonSerializable(typeof(WithdrawAsk))]
[JsonSerializable(typeof(SettleAsk))]
public sealed partial class AskActionsJson : JsonSerializerContext;

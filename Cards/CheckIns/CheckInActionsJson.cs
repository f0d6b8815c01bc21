using System.Text.Json.Serialization;

namespace ClusterBot.Cards.CheckIns;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SubmitCheckIn))]
[JsonSerializable(typeof(DeclareNothingNew))]
[JsonSerializable(typeof(ShowCheckInForm))]
public sealed partial class CheckInActionsJson : JsonSerializerContext;

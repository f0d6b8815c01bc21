using System.Text.Json.Serialization;

namespace ClusterBot.Cards.CheckIns;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SubmitCheckIn))]
[JsonSerializable(typeof(DeclareNothingNew))]
[JsonSerializable(typeof(ShowCheckInForm))]
[JsonSerializable(typeof(RefreshRound))]
[JsonSerializable(typeof(DeclineCheckIn))]
[JsonSerializable(typeof(CorrectCheckIn))]
[JsonSerializable(typeof(ExplainDifference))]
[JsonSerializable(typeof(OpenRound))]
[JsonSerializable(typeof(UndoCheckIn))]
public sealed partial class CheckInActionsJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Escalations;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RaiseEscalation))]
[JsonSerializable(typeof(AcknowledgeEscalation))]
[JsonSerializable(typeof(ChallengeEscalation))]
[JsonSerializable(typeof(AnswerChallenge))]
[JsonSerializable(typeof(DecideEscalation))]
[JsonSerializable(typeof(CloseEscalation))]
public sealed partial class EscalationActionsJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Take a request for help up for the delivery board.</summary>
public sealed record AcknowledgeEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.acknowledge";
}

/// <summary>Answer the challenge that is open.</summary>
public sealed record AnswerChallenge(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.answerChallenge";
}

/// <summary>Ask the SRO a question that must be answered before the board decides.</summary>
public sealed record ChallengeEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.challenge";
}

/// <summary>End a request for help after its decision.</summary>
public sealed record CloseEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.close";
}

/// <summary>Record what the delivery board's chair decided.</summary>
public sealed record DecideEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.decide";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RaiseEscalation))]
[JsonSerializable(typeof(AcknowledgeEscalation))]
[JsonSerializable(typeof(ChallengeEscalation))]
[JsonSerializable(typeof(AnswerChallenge))]
[JsonSerializable(typeof(DecideEscalation))]
[JsonSerializable(typeof(CloseEscalation))]
public sealed partial class EscalationActionsJson : JsonSerializerContext;

/// <summary>Ask the delivery board for help, from a check-in.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
public sealed record RaiseEscalation(Guid CheckIn, int? Numbering) : ICardAction, ICheckInAction
{
    public static string Verb => "escalations.raise";
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Answer the challenge that is open.</summary>
public sealed record AnswerChallenge(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.answerChallenge";
}

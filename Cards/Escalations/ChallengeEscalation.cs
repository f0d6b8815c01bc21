using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Ask the SRO a question that must be answered before the board decides.</summary>
public sealed record ChallengeEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.challenge";
}

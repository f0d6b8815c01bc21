using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Record what the delivery board's chair decided.</summary>
public sealed record DecideEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.decide";
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Take a request for help up for the delivery board.</summary>
public sealed record AcknowledgeEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.acknowledge";
}

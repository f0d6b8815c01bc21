using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>End a request for help after its decision.</summary>
public sealed record CloseEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "escalations.close";
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Ask the delivery board for help, from a check-in.</summary>
public sealed record RaiseEscalation(Guid CheckIn) : ICardAction
{
    public static string Verb => "escalations.raise";
}

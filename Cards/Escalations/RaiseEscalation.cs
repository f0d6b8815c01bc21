using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Ask the delivery board for help, from a check-in.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
public sealed record RaiseEscalation(Guid CheckIn, bool? Mine = null) : ICardAction
{
    public static string Verb => "escalations.raise";
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Health;

/// <summary>Look again at everything and show it in this card.</summary>
public sealed record RecheckHealth(Guid Card) : ICardAction
{
    public static string Verb => "health.recheck";
}

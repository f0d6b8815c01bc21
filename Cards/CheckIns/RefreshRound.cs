using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Show a round as it is for the person who asks: what he or she owes first. Clients of those who owe ask by themselves.</summary>
/// <param name="Round">The round.</param>
/// <param name="Shared">Show the card that all share instead.</param>
public sealed record RefreshRound(Guid Round, bool? Shared = null) : ICardAction
{
    public static string Verb => "checkIns.refresh";
}

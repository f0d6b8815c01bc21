using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Show a round as it is for the person who asks: what he or she owes first. Clients of those who owe ask by themselves.</summary>
public sealed record RefreshRound(Guid Round) : ICardAction
{
    public static string Verb => "checkIns.refresh";
}

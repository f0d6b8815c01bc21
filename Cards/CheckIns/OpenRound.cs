using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Open a round now, confirmed by the lead who asked for it.</summary>
/// <param name="Cluster">The cluster that is asked.</param>
/// <param name="On">The local day on which it was asked for: on a later one the card is an old one.</param>
public sealed record OpenRound(Guid Cluster, DateOnly On) : ICardAction
{
    public static string Verb => "checkIns.open";
}

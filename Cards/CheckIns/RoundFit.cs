namespace ClusterBot.Cards.CheckIns;

/// <summary>How much detail the cards of one round had room for when they were last built: the next one is much the same. Whoever builds may use it.</summary>
public sealed class RoundFit
{
    internal int Shared;

    internal int Own;
}

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// The level of detail for which the cards of one round had room when they were last built: the next one is much the same. Every
/// builder may use it.
/// </summary>
public sealed class RoundFit
{
    internal int Shared;

    internal int Own;
}

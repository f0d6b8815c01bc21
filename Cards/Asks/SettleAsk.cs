using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Asks;

/// <summary>Take the reply as the end of the matter.</summary>
public sealed record SettleAsk(Guid Ask) : ICardAction
{
    public static string Verb => "asks.settle";
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Asks;

/// <summary>Take an ask back that has no reply yet.</summary>
public sealed record WithdrawAsk(Guid Ask) : ICardAction
{
    public static string Verb => "asks.withdraw";
}

using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Asks;

/// <summary>Reply to an ask, or amend the reply.</summary>
public sealed record ReplyToAsk(Guid Ask) : ICardAction
{
    public static string Verb => "asks.reply";
}

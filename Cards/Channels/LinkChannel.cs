using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Channels;

/// <summary>Link the channel in which the card stands; which cluster and for what are inputs.</summary>
public sealed record LinkChannel : ICardAction
{
    public static string Verb => "channels.link";
}

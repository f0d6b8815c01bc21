using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Channels;

/// <summary>Link the channel in which the card stands; which cluster and for what are inputs.</summary>
public sealed record LinkChannel : ICardAction
{
    public static string Verb => "channels.link";

    /// <summary>Names the links that the card said would end, so that no other ends; null when it said none.</summary>
    public string? Ending { get; init; }
}

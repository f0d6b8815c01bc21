namespace ClusterBot.Cards.Model;

/// <summary>A button that opens more of the card in place. See https://adaptivecards.io/explorer/Action.ShowCard.html</summary>
public sealed record ActionShowCard : CardAction
{
    /// <summary>What opens.</summary>
    public required InnerCard Card { get; init; }
}

using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>Elements that belong together. See https://adaptivecards.io/explorer/Container.html</summary>
/// <param name="Items">The elements, from top to bottom.</param>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>The background; never the only sign of a status.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>The action of a press anywhere on it; its title is the name that a screen reader says.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>True lets the background run out to the edges of whatever holds the container.</summary>
    public bool? Bleed { get; init; }
}

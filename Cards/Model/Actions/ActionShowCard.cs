using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Actions;

/// <summary>A button that opens more of the card in place. See https://adaptivecards.io/explorer/Action.ShowCard.html</summary>
public sealed record ActionShowCard : CardAction
{
    /// <summary>The part that opens.</summary>
    public required InnerCard Card { get; init; }
}

/// <summary>
/// The part of a card that an <see cref="ActionShowCard"/> opens: a card without the properties of a whole one. See
/// https://adaptivecards.io/explorer/Action.ShowCard.html
/// </summary>
/// <param name="Body">The elements, from top to bottom.</param>
public sealed record InnerCard(IReadOnlyList<CardElement> Body)
{
    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The buttons below the body; at most six. They also send the inputs of the card around this one.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }
}

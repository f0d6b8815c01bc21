using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>Buttons within the body of a card. See https://adaptivecards.io/explorer/ActionSet.html</summary>
/// <param name="Actions">The buttons, from left to right; at most six.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

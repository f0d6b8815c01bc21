using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;

namespace ClusterBot.Cards.Model;

/// <summary>An element in its place in a card.</summary>
/// <param name="Element">The element.</param>
/// <param name="InFallback">True when it is seen only by clients that do not know the element in whose place it stands.</param>
internal readonly record struct CardNode(CardElement Element, bool InFallback);

/// <summary>Everything that is in a card, however deep.</summary>
internal static class CardTree
{
    public static IEnumerable<CardNode> Elements(AdaptiveCard card) =>
        Under(card.Body, inFallback: false).Concat(Under(Opened(card.Actions ?? []), inFallback: false));

    /// <summary>Returns the inputs, in the order in which they are shown.</summary>
    public static IEnumerable<InputElement> Inputs(IEnumerable<CardElement> elements) =>
        Under(elements, inFallback: false).Select(node => node.Element).OfType<InputElement>();

    /// <summary>Returns every row of buttons: the card's own, those in its body, those of the cards that buttons open.</summary>
    public static IEnumerable<IReadOnlyList<CardAction>> ActionRows(AdaptiveCard card)
    {
        var inBody = Elements(card).Select(node => node.Element).OfType<ActionSet>().Select(set => set.Actions);
        IReadOnlyList<CardAction>[] rows = [card.Actions ?? [], .. inBody];
        return rows.Concat(rows.SelectMany(InnerRows)).Where(row => row.Count > 0);
    }

    private static IEnumerable<IReadOnlyList<CardAction>> InnerRows(IReadOnlyList<CardAction> row) =>
        row.OfType<ActionShowCard>()
            .Select(action => action.Card.Actions ?? [])
            .SelectMany(inner => InnerRows(inner).Prepend(inner));

    private static IEnumerable<CardNode> Under(IEnumerable<CardElement> elements, bool inFallback) =>
        elements.SelectMany(element => From(element, inFallback));

    private static IEnumerable<CardNode> From(CardElement element, bool inFallback)
    {
        var below = Under(Children(element), inFallback);
        var instead = element.Fallback is { } fallback ? From(fallback, inFallback: true) : [];
        return below.Concat(instead).Prepend(new CardNode(element, inFallback));
    }

    private static IEnumerable<CardElement> Children(CardElement element) => element switch
    {
        Container container => container.Items,
        ColumnSet set => set.Columns.SelectMany(column => column.Items),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Items),
        ActionSet set => Opened(set.Actions),
        _ => [],
    };

    private static IEnumerable<CardElement> Opened(IEnumerable<CardAction> actions) =>
        actions.OfType<ActionShowCard>().SelectMany(action => action.Card.Body.Concat(Opened(action.Card.Actions ?? [])));
}

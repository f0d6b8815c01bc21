using System.Text.Json;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;

namespace ClusterBot.Cards.Model;

/// <summary>The consistency of names within a card: ids are unique, targets exist, no input overwrites a button's payload.</summary>
internal static class CardReferences
{
    public static IEnumerable<string> Check(AdaptiveCard card, IReadOnlyList<CardNode> elements)
    {
        var actions = CardTree.ActionRows(card).SelectMany(row => row).ToList();
        var columns = elements.Select(node => node.Element).OfType<ColumnSet>().SelectMany(set => set.Columns);
        string[] ids =
        [
            .. elements.Where(node => !node.InFallback).Select(node => node.Element.Id).OfType<string>(),
            .. columns.Select(column => column.Id).OfType<string>(),
            .. actions.Select(action => action.Id).OfType<string>(),
        ];
        return [.. Repeated(ids), .. MissingTargets(actions, ids), .. Overwritten(actions, elements)];
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"The id '{group.Key}' is used {group.Count()} times.");

    private static IEnumerable<string> MissingTargets(IEnumerable<CardAction> actions, string[] ids) =>
        actions.OfType<ActionToggleVisibility>()
            .SelectMany(action => action.TargetElements)
            .Where(target => !ids.Contains(target.ElementId, StringComparer.Ordinal))
            .Select(target => $"A button shows or hides '{target.ElementId}', which is not in the card.");

    private static IEnumerable<string> Overwritten(IEnumerable<CardAction> actions, IReadOnlyList<CardNode> elements)
    {
        var inputs = elements.Select(node => node.Element).OfType<InputElement>().Select(input => input.Id).ToHashSet();
        inputs.IntersectWith(actions.SelectMany(PayloadNames));
        return inputs.Select(name => $"The input with id '{name}' would overwrite a button's payload.");
    }

    private static IEnumerable<string> PayloadNames(CardAction action)
    {
        var own = action switch
        {
            ActionExecute { AssociatedInputs: AssociatedInputs.None } or ActionSubmit { AssociatedInputs: AssociatedInputs.None } => [],
            ActionExecute { Data: { ValueKind: JsonValueKind.Object } data } => Names(data),
            ActionSubmit { Data: { ValueKind: JsonValueKind.Object } data } => Names(data),
            _ => [],
        };
        return action.Fallback is { } fallback ? own.Concat(PayloadNames(fallback)) : own;
    }

    private static IEnumerable<string> Names(JsonElement data) => data.EnumerateObject().Select(property => property.Name);
}

using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards;

/// <summary>A list of which the first few things stand open, and the others behind a button that says how many they are.</summary>
internal static class FoldedList
{
    /// <param name="id">The id of the part that is hidden; unique in the card.</param>
    /// <param name="what">What the list holds, in the plural: <c>requests</c>.</param>
    /// <param name="items">All that is shown, hidden or not.</param>
    /// <param name="shown">The number that stands open. One more than that is shown, too: a button would take as much room.</param>
    /// <param name="build">Makes the elements of one thing.</param>
    public static IEnumerable<CardElement> Of<T>(
        string id, string what, IReadOnlyList<T> items, int shown, Func<T, IEnumerable<CardElement>> build)
    {
        if (items.Count <= shown + 1)
        {
            return items.SelectMany(build);
        }

        var hidden = new Container([.. items.Skip(shown).SelectMany(build)]) { Id = id, IsVisible = false, Spacing = Spacing.Small };
        return
        [
            .. items.Take(shown).SelectMany(build),
            new ActionSet([Toggle($"Show the other {items.Count - shown} {what}", hidden)]),
            hidden,
        ];
    }

    /// <summary>Returns a button that shows a part of the card, and hides it again.</summary>
    /// <param name="title">The words on it; plain text.</param>
    /// <param name="part">The part, which has an id.</param>
    public static ActionToggleVisibility Toggle(string title, Container part) => Toggle(title, part.Id!);

    /// <param name="title">The words on the button; plain text.</param>
    /// <param name="partId">The id of the part that it shows and hides.</param>
    public static ActionToggleVisibility Toggle(string title, string partId) =>
        new() { Title = title, TargetElements = [new TargetElement(partId)] };
}

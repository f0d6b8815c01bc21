namespace ClusterBot.Cards.Model.Actions;

/// <summary>A button that shows and hides elements. See https://adaptivecards.io/explorer/Action.ToggleVisibility.html</summary>
public sealed record ActionToggleVisibility : CardAction
{
    /// <summary>The elements that are shown or hidden; not empty.</summary>
    public required IReadOnlyList<TargetElement> TargetElements { get; init; }
}

/// <summary>
/// An element that an <see cref="ActionToggleVisibility"/> acts on. See https://adaptivecards.io/explorer/TargetElement.html
/// </summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="IsVisible">True shows it, false hides it, null turns it round.</param>
public sealed record TargetElement(string ElementId, bool? IsVisible = null);

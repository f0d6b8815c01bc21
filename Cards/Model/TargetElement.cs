namespace ClusterBot.Cards.Model;

/// <summary>An element that an <see cref="ActionToggleVisibility"/> acts on. See https://adaptivecards.io/explorer/TargetElement.html</summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="IsVisible">True shows it, false hides it, null turns it round.</param>
public sealed record TargetElement(string ElementId, bool? IsVisible = null);

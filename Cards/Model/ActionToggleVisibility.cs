namespace ClusterBot.Cards.Model;

/// <summary>A button that shows and hides elements. See https://adaptivecards.io/explorer/Action.ToggleVisibility.html</summary>
public sealed record ActionToggleVisibility : CardAction
{
    /// <summary>What is shown or hidden; not empty.</summary>
    public required IReadOnlyList<TargetElement> TargetElements { get; init; }
}

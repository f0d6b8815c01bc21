namespace ClusterBot.Cards.Model.Actions;

/// <summary>A button that opens a page. See https://adaptivecards.io/explorer/Action.OpenUrl.html</summary>
public sealed record ActionOpenUrl : CardAction
{
    /// <summary>The page's absolute address.</summary>
    public required Uri Url { get; init; }
}

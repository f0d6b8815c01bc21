using ClusterBot.BotFramework.Activities;

namespace ClusterBot.BotFramework.Connector;

/// <summary>One page of a conversation's members.</summary>
public sealed class PagedMembers : WireObject
{
    /// <summary>Gives the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page; what Teams adds (email, userPrincipalName ...) is in their properties.</summary>
    public IList<ChannelAccount> Members { get; set; } = [];
}

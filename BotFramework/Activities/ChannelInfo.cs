namespace ClusterBot.BotFramework.Activities;

/// <summary>A channel of a team.</summary>
public sealed class ChannelInfo : WireObject
{
    /// <summary>The channel's id, <c>19:...@thread.tacv2</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show; null for the General channel of many teams. Foreign text.</summary>
    public string? Name { get; set; }
}

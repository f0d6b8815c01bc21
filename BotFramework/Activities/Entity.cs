namespace ClusterBot.BotFramework.Activities;

/// <summary>Something known about an activity's text; all but its type is in <see cref="WireObject.Properties"/>.</summary>
public sealed class Entity : WireObject
{
    /// <summary>The type, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    public string? Type { get; set; }
}

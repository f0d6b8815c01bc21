using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>A person or a bot, as the channel knows it.</summary>
public sealed class ChannelAccount : WireObject
{
    /// <summary>The channel's id; for Teams <c>29:...</c> for a person and <c>28:...</c> for a bot.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show. Foreign text.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the person in the tenant's directory.</summary>
    public string? AadObjectId { get; set; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; set; }

    /// <summary>
    /// True when a message in a shared place is between this account and its author alone. See
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages"/>.
    /// </summary>
    public bool? IsTargeted { get; set; }
}

using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.BotFramework.Activities.Teams;

/// <summary>
/// The data that Teams adds to an activity. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-basics">the Teams
/// documentation</see>.
/// </summary>
public sealed class TeamsChannelData : WireObject
{
    /// <summary>The tenant that the activity comes from.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The team, when the activity belongs to one.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>The channel, when the activity belongs to one.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>The event, such as <c>channelCreated</c> or <c>teamMemberAdded</c>.</summary>
    public string? EventType { get; set; }

    /// <summary>The choices made when the app was installed.</summary>
    public TeamsChannelSettings? Settings { get; set; }
}

/// <summary>A channel of a team.</summary>
public sealed class ChannelInfo : WireObject
{
    /// <summary>The channel's id, <c>19:...@thread.tacv2</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show; null for the General channel of many teams. Foreign text.</summary>
    public string? Name { get; set; }
}

/// <summary>A team in Teams.</summary>
public sealed class TeamInfo : WireObject
{
    /// <summary>The team's id, <c>19:...@thread.tacv2</c>; also the id of its General channel.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show. Foreign text.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the group behind the team, a GUID; Graph knows the team by it.</summary>
    public string? AadGroupId { get; set; }
}

/// <summary>The choices made when the app was installed.</summary>
public sealed class TeamsChannelSettings : WireObject
{
    /// <summary>The channel or chat in which the person chose to set the bot up.</summary>
    public ChannelInfo? SelectedChannel { get; set; }
}

/// <summary>A tenant of Microsoft 365.</summary>
public sealed class TenantInfo : WireObject
{
    /// <summary>The tenant's id, a GUID.</summary>
    public string? Id { get; set; }
}

namespace ClusterBot.BotFramework.Activities;

/// <summary>
/// What Teams adds to an activity. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-basics">the Teams documentation</see>.
/// </summary>
public sealed class TeamsChannelData : WireObject
{
    /// <summary>The tenant that the activity comes from.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The team, when the activity belongs to one.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>The channel, when the activity belongs to one.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What has happened, such as <c>channelCreated</c> or <c>teamMemberAdded</c>.</summary>
    public string? EventType { get; set; }

    /// <summary>What was chosen when the app was installed.</summary>
    public TeamsChannelSettings? Settings { get; set; }
}

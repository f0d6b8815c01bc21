namespace ClusterBot.BotFramework.Activities;

/// <summary>What was chosen when the app was installed.</summary>
public sealed class TeamsChannelSettings : WireObject
{
    /// <summary>The channel or chat in which the person chose to set the bot up.</summary>
    public ChannelInfo? SelectedChannel { get; set; }
}

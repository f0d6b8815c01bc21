namespace ClusterBot.BotFramework.Activities;

/// <summary>The kinds of conversation in Teams.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>Several people outside a team.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A channel of a team, or a thread in one.</summary>
    public const string Channel = "channel";
}
